using OneCommune.Domain.Regulations;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests;

/// <summary>A product on its way to a star: its set, and how its producer answers the form.</summary>
internal sealed class Candidate
{
    private Candidate(string name, ProductSet set, Regulation regulation, int stars) =>
        (Name, Set, Regulation, Claimed) = (name, set, regulation, DemoAnswers.For(set, stars));

    public string Name { get; }
    public ProductSet Set { get; }
    public Regulation Regulation { get; }

    /// <summary>What the producer says of it.</summary>
    public Answers Claimed { get; }

    /// <summary>Where its dossier is, once there is one: "/lam-viec/ho-so/…".</summary>
    public string Dossier { get; set; } = "";

    /// <summary>What the council made of it.</summary>
    public int Stars { get; set; }

    /// <summary>Where its result is, once there is one: "/lam-viec/ket-qua/…".</summary>
    public string Result { get; set; } = "";

    public static async Task<Candidate> OfAsync(string name, int set, int stars)
    {
        var regulation = await LawBook.BesideTheProgram().GetAsync(null, "26-2026", default);
        return new(name, regulation.Set(set), regulation, stars);
    }

    /// <summary>How a member of the council scores it: as claimed, but for one criterion, seen a step better.</summary>
    public Answers ScoredBy(int member)
    {
        var better = Enumerable
            .Range(member * 5, Set.Criteria.Length)
            .Select(i => Set.Criteria[i % Set.Criteria.Length])
            .First(c => Claimed[c] > 0 && Claimed[c] < c.Options.Length);
        return Claimed.With(better, Claimed[better] + 1);
    }
}
