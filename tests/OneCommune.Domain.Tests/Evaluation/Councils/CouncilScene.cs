using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

/// <summary>
/// A council over one product or more. On the usual form option n is worth n - 1 points, so that a total can be written
/// down; the first member is the chair.
/// </summary>
internal sealed class CouncilScene
{
    public static readonly DateTime Now = new(2026, 6, 20, 2, 0, 0, DateTimeKind.Utc);
    public static readonly CouncilRules Usual = new(0.75m, 10, MinimumsRule.Majority);
    public static readonly ProductSet Free = Forms.Set(
        Forms.FiveBands,
        Forms.Criterion("A1", string.Join(' ', Enumerable.Range(0, 101)))
    );

    public CouncilScene(int members = 4, CouncilRules? rules = null, int products = 1, ProductSet? set = null)
    {
        Set = set ?? Free;
        Session = new CouncilSession(11, new("Phiên thử", new(2026, 6, 20), "Phòng họp thử"), rules ?? Usual);
        for (var i = 0; i < members; i++)
            Session.Invite(Guid.NewGuid(), $"Thành viên {i + 1}", "Sở thử", i == 0 ? Seat.Chair : Seat.Member);
        Hearings = [.. Enumerable.Range(1, products).Select(NewHearing)];
    }

    public ProductSet Set { get; }
    public CouncilSession Session { get; }
    public List<Hearing> Hearings { get; }
    public Hearing Hearing => Hearings[0];

    public CouncilMember this[int number] => Session.Members[number - 1];

    public static CouncilScene Opened(int members = 4, CouncilRules? rules = null, int products = 1)
    {
        var scene = new CouncilScene(members, rules, products);
        scene.Session.Open(scene.Hearings, Now);
        return scene;
    }

    /// <summary>Everybody has declared; those named, a conflict with the first product.</summary>
    public static CouncilScene Declared(int members = 4, CouncilRules? rules = null, params int[] conflicted)
    {
        var scene = Opened(members, rules);
        foreach (var member in scene.Session.Members)
            scene.Declare(member, conflicted.Contains(member.Number) ? Conflict.Relation : Conflict.None);
        return scene;
    }

    public void Declare(CouncilMember member, Conflict first = Conflict.None, params Guid[] own) =>
        Session.Declare(
            member,
            Hearings,
            Hearings.ToDictionary(one => one.Id, one => new Declared(one == Hearing ? first : Conflict.None, null)),
            own.ToHashSet(),
            Now
        );

    public void Write(int number, int total, Knockout? knockout = null) =>
        Hearing.Score(Session, this[number], new Scores(Set.Answer(("A1", total + 1)), knockout));

    public bool Close(int number) => Hearing.CloseSheet(Session, this[number], Now);

    /// <summary>Members 1, 2, 3 … hand in these totals.</summary>
    public CouncilScene HandIn(params int[] totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            Write(i + 1, totals[i]);
            Close(i + 1);
        }
        return this;
    }

    public CouncilResult Conclude() => Hearing.Conclude(Session, Set, Now);

    public static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;

    private Hearing NewHearing(int position) =>
        Session.Hear(
            new(
                Guid.NewGuid(),
                Guid.NewGuid(),
                Guid.NewGuid(),
                $"Sản phẩm {position}",
                "Hợp tác xã Thử",
                Set.Regulation,
                Set.Number
            ),
            position
        );
}
