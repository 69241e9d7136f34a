using System.Security.Cryptography;
using System.Text.Json;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>Why a member stops scoring: the key of a reason the form prints, and the member's own words for it.</summary>
public sealed record Knockout(string Key, string Words)
{
    /// <summary>Refuses "council.knockout-words".</summary>
    public static string ReadWords(string? typed) => Bounded.Lines(typed, 500, "council.knockout-words");

    public override string ToString() => $"{Key}: {Words}";
}

/// <summary>
/// What a member puts on a sheet. Criteria in <paramref name="NoneFits"/> were looked at and given 0 points because no option fits;
/// the others without an option are still open.
/// </summary>
public sealed record Scores(
    Answers Answers,
    Knockout? Knockout = null,
    string? Comment = null,
    IReadOnlySet<string>? NoneFits = null
)
{
    /// <summary>Null for none. Refuses "council.comment".</summary>
    public static string? ReadComment(string? typed) => Bounded.LinesOrNull(typed, 1000, "council.comment");
}

/// <summary>
/// One member's answers for one dossier in one round. Nobody else may see it before the round is over
/// (<see cref="Hearing.Discloses"/>), not in the audit trail either: there its contents stand sealed.
/// </summary>
public sealed class Sheet
{
    private Sheet() { }

    internal Sheet(Hearing hearing, CouncilMember member)
    {
        HearingId = hearing.Id;
        MemberId = member.Id;
        Round = hearing.Round;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid HearingId { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    /// <summary>Option numbers by criterion code, in form order, 0 where none fits: {"A1.1":2,"A1.2":0}.</summary>
    public string Answers { get; private set; } = "{}";
    public string? KnockoutKey { get; private set; }
    public string? KnockoutWords { get; private set; }
    public string? Comment { get; private set; }

    /// <summary>Mixed into the seal, so that nobody can find the answers by trying all of them.</summary>
    public string Salt { get; private set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>When the member froze it; null while a draft.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The member stepped back afterwards: kept, never counted.</summary>
    public bool SetAside { get; private set; }
    public long Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;
    public bool Counts => IsClosed && !SetAside;

    public Knockout? Knockout => KnockoutKey is null ? null : new Knockout(KnockoutKey, KnockoutWords!);

    /// <summary>The answers read against their form.</summary>
    public Answers AnswersOn(ProductSet set) => Regulations.Answers.Of(set, Options.Where(one => one.Value != 0));

    /// <summary>Criteria without an answer, in form order.</summary>
    public IEnumerable<Criterion> Unanswered(ProductSet set)
    {
        var options = Options;
        return set.Criteria.Where(criterion => !options.ContainsKey(criterion.Code));
    }

    /// <summary>Option numbers by criterion code; 0 where none fits.</summary>
    public IReadOnlyDictionary<string, int> Options => JsonSerializer.Deserialize<Dictionary<string, int>>(Answers)!;

    internal void Write(Scores scores)
    {
        if (IsClosed)
            throw new RefusalException("council.sheet-closed");
        var answers = scores.Answers;
        Answers = JsonSerializer.Serialize(
            answers
                .Set.Criteria.Where(one => answers[one] != 0 || scores.NoneFits?.Contains(one.Code) == true)
                .ToDictionary(one => one.Code, one => answers[one])
        );
        KnockoutKey = scores.Knockout?.Key;
        KnockoutWords = scores.Knockout is { } stop ? Councils.Knockout.ReadWords(stop.Words) : null;
        Comment = Scores.ReadComment(scores.Comment);
        Version++;
    }

    internal void Close(DateTime at)
    {
        if (Answers == "{}" && KnockoutKey is null)
            throw new RefusalException("council.sheet-empty");
        ClosedAt = at;
        Version++;
    }

    internal void LayAside()
    {
        SetAside = true;
        Version++;
    }
}
