using System.Globalization;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class KeepingASession
{
    private static readonly SessionPlan Plan = new("Phiên 1", new(2026, 6, 20), "Phòng họp", "12/QĐ-UBND");

    [Fact]
    public void It_keeps_what_was_said_of_it()
    {
        var session = new CouncilSession(11, Plan, Usual);
        Assert.Equal(
            (11L, Plan, Usual, "phien 1", 0L, SessionState.Draft),
            (session.UnitId, Said(session), session.Rules, session.FoldedTitle, session.Version, session.State)
        );

        var other = new SessionPlan("Phiên 2", new(2026, 7, 1), "Hội trường");
        session.Describe(other);
        session.SetRules(new(1, 0, MinimumsRule.Mean));

        Assert.Equal((other, "phien 2", 2L), (Said(session), session.FoldedTitle, session.Version));
        Assert.Equal(new(1, 0, MinimumsRule.Mean), session.Rules);
    }

    [Fact]
    public void Every_act_of_preparing_raises_its_version()
    {
        var scene = new CouncilScene(members: 2);
        Action<CouncilSession>[] acts =
        [
            session => session.Describe(Plan),
            session => session.SetRules(Usual),
            session => session.Invite(Guid.NewGuid(), "Bà C", "Sở thử", Seat.Member),
            session => session.Dismiss(session.Members[^1].Id),
            session => session.Hear(Of(scene.Hearing), 2),
            session => session.Unlist(),
            session => session.Open(scene.Hearings, Now),
        ];
        foreach (var act in acts)
        {
            var before = scene.Session.Version;
            act(scene.Session);
            Assert.Equal(before + 1, scene.Session.Version);
        }

        Assert.Equal((SessionState.Open, Now), (scene.Session.State, scene.Session.OpenedAt));
        foreach (var act in acts)
            Assert.Equal("council.not-draft", Refused(() => act(scene.Session)));
    }

    [Fact]
    public void Members_keep_their_numbers_when_one_is_dismissed()
    {
        var session = new CouncilScene(members: 3).Session;
        session.Dismiss(session.Members[1].Id);

        var invited = session.Invite(Guid.NewGuid(), "Bà C", "Sở thử", Seat.Deputy);

        Assert.Equal([1, 3, 4], session.Members.Select(member => member.Number));
        Assert.Equal(
            (session.Id, "m4", "Bà C", "Sở thử", Seat.Deputy),
            (invited.SessionId, invited.Key, invited.Name, invited.Organisation, invited.Seat)
        );
        Assert.Same(invited, session.Member(invited.Id));
        Assert.Same(invited, session.MemberOf(invited.AccountId));
        Assert.Null(session.MemberOf(Guid.NewGuid()));
        Assert.Equal("council.member-unknown", Refused(() => session.Dismiss(Guid.NewGuid())));
    }

    [Fact]
    public void Nobody_sits_twice_and_one_presides()
    {
        var session = new CouncilScene(members: 2).Session;

        Told("council.already-member", ["Thành viên 2"], () => Invite(session.Members[1].AccountId, Seat.Member));
        Told("council.one-chair", [], () => Invite(Guid.NewGuid(), Seat.Chair));
        Invite(Guid.NewGuid(), Seat.Deputy);
        Invite(Guid.NewGuid(), Seat.Deputy);
        session.Dismiss(session.Members[0].Id);
        Invite(Guid.NewGuid(), Seat.Chair); // after the others

        void Invite(Guid account, Seat seat) => session.Invite(account, "Bà C", "Sở thử", seat);
    }

    [Theory]
    [InlineData("0.0001", 100, null)]
    [InlineData("1", 0, null)]
    [InlineData("0", 10, "council.quorum-range")]
    [InlineData("0.66667", 10, "council.quorum-range")]
    [InlineData("0.75", 101, "council.spread-range")]
    public void Its_rules_are_within_their_ranges(string quorum, int spread, string? code)
    {
        var session = new CouncilScene().Session;
        var rules = new CouncilRules(
            decimal.Parse(quorum, CultureInfo.InvariantCulture),
            spread,
            MinimumsRule.Majority
        );
        if (code is null)
        {
            session.SetRules(rules);
            Assert.Equal(rules, session.Rules);
        }
        else
        {
            Told(code, [], () => session.SetRules(rules));
            Assert.Equal(Usual, session.Rules);
        }
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, 200)]
    [InlineData(0, 200)]
    public void Titles_places_names_and_organisations_have_two_hundred_letters_at_most(int length, int? most)
    {
        var text = new string('a', length);
        var session = new CouncilScene().Session;
        Bounded("council.title", () => SessionPlan.ReadTitle(text));
        Bounded("council.place", () => SessionPlan.ReadPlace(text));
        Bounded("council.member-name", () => session.Invite(Guid.NewGuid(), text, "Sở thử", Seat.Member));
        Bounded("council.organisation", () => session.Invite(Guid.NewGuid(), "Bà C", text, Seat.Member));

        void Bounded(string code, Action act)
        {
            if (most is { } limit)
                Told(code, [limit], act);
            else
                act();
        }
    }

    [Fact]
    public void The_basis_of_its_rules_may_be_left_out()
    {
        Assert.Null(SessionPlan.ReadRulesBasis(" "));
        Assert.Equal(300, SessionPlan.ReadRulesBasis(new string('a', 300))!.Length);
        Told("council.rules-basis", [300], () => SessionPlan.ReadRulesBasis(new string('a', 301)));
    }

    [Fact]
    public void What_stands_against_opening_is_told_at_once()
    {
        var session = new CouncilSession(11, Plan, Usual);
        session.Invite(Guid.NewGuid(), "Bà C", "Sở thử", Seat.Deputy);

        Assert.Equal(["council.no-chair", "council.no-dossiers"], session.MissingToOpen(0).Select(no => no.Code));
        Assert.Equal("council.no-chair", Refused(() => session.Open([], Now)));
        Assert.Empty(new CouncilScene().Session.MissingToOpen(1));
    }

    [Fact]
    public void It_closes_once_when_nothing_is_left_to_score()
    {
        var scene = Declared(members: 1);
        Told("council.still-scoring", ["Sản phẩm 1"], () => scene.Session.Close(scene.Hearings, Now));
        scene.HandIn(70).Conclude();
        var before = scene.Session.Version;

        Assert.True(scene.Session.Close(scene.Hearings, Now));
        Assert.False(scene.Session.Close(scene.Hearings, Now.AddDays(1)));

        Assert.Equal(
            (SessionState.Closed, Now, before + 1),
            (scene.Session.State, scene.Session.ClosedAt, scene.Session.Version)
        );
        Assert.Equal("council.not-open", Refused(() => new CouncilScene().Session.Close([], Now)));
    }

    private static SessionPlan Said(CouncilSession session) =>
        new(session.Title, session.HeldOn, session.Place, session.RulesBasis);

    private static Heard Of(Hearing hearing) =>
        new(
            hearing.DossierId,
            hearing.ProductId,
            hearing.ProducerId,
            hearing.ProductName,
            hearing.ProducerName,
            hearing.RegulationId,
            hearing.SetNumber
        );

    private static void Told(string code, object[] args, Action act)
    {
        var refusal = Assert.Throws<RefusalException>(act);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(args, refusal.Args);
    }
}
