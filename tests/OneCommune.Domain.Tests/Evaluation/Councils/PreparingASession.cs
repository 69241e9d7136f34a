using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class PreparingASession
{
    [Fact]
    public void A_session_takes_the_rules_of_the_regulation_until_the_province_sets_others()
    {
        var scene = new CouncilScene();
        Assert.Equal(Usual, scene.Session.Rules);

        scene.Session.SetRules(new(0.6667m, 8, MinimumsRule.All));

        Assert.Equal(new CouncilRules(0.6667m, 8, MinimumsRule.All), scene.Session.Rules);
        Assert.Equal("council.quorum-range", Refused(() => scene.Session.SetRules(new(0, 8, MinimumsRule.All))));
        Assert.Equal("council.quorum-range", Refused(() => scene.Session.SetRules(new(0.66667m, 8, MinimumsRule.All))));
        Assert.Equal("council.spread-range", Refused(() => scene.Session.SetRules(new(0.5m, 101, MinimumsRule.All))));
    }

    [Fact]
    public void A_council_has_one_chair_and_nobody_twice()
    {
        var scene = new CouncilScene();
        var account = scene[2].AccountId;

        Assert.Equal("council.one-chair", Refused(() => scene.Session.Invite(Guid.NewGuid(), "A", "B", Seat.Chair)));
        Assert.Equal("council.already-member", Refused(() => scene.Session.Invite(account, "A", "B", Seat.Member)));
        Assert.Equal("council.member-name", Refused(() => scene.Session.Invite(Guid.NewGuid(), " ", "B", Seat.Member)));
        Assert.Equal("council.organisation", Refused(() => scene.Session.Invite(Guid.NewGuid(), "A", "", Seat.Member)));
    }

    [Fact]
    public void A_number_is_never_given_to_a_second_member_while_a_later_one_stays()
    {
        var scene = new CouncilScene(members: 3);
        scene.Session.Dismiss(scene[2].Id);

        Assert.Equal(4, scene.Session.Invite(Guid.NewGuid(), "A", "B", Seat.Member).Number);
    }

    [Fact]
    public void A_session_does_not_open_without_chair_or_dossiers()
    {
        var scene = new CouncilScene(members: 1);
        Assert.Equal("council.no-dossiers", Refused(() => scene.Session.Open([], Now)));

        scene.Session.Dismiss(scene[1].Id);
        Assert.Equal("council.no-chair", Refused(() => scene.Session.Open(scene.Hearings, Now)));
    }

    [Fact]
    public void Once_open_members_dossiers_and_rules_stay_as_they_are()
    {
        var scene = Opened();

        Assert.Equal("council.not-draft", Refused(() => scene.Session.SetRules(Usual)));
        Assert.Equal("council.not-draft", Refused(() => scene.Session.Dismiss(scene[2].Id)));
        Assert.Equal("council.not-draft", Refused(() => scene.Session.Invite(Guid.NewGuid(), "A", "B", Seat.Member)));
        Assert.Equal("council.not-draft", Refused(() => scene.Session.Open(scene.Hearings, Now)));
        Assert.Equal(
            "council.not-draft",
            Refused(() => scene.Session.Describe(new("Khác", new(2026, 7, 1), "Nơi khác")))
        );
        Assert.Equal(
            "council.not-draft",
            Refused(() =>
                scene.Session.Hear(new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "A", "B", "26-2026", 3), 2)
            )
        );
    }

    [Fact]
    public void A_session_closes_once_and_only_when_nothing_is_left_to_score()
    {
        var scene = Declared(members: 2).HandIn(70, 72);
        Assert.Equal("council.still-scoring", Refused(() => scene.Session.Close(scene.Hearings, Now)));
        scene.Conclude();

        Assert.True(scene.Session.Close(scene.Hearings, Now));
        var version = scene.Session.Version;
        Assert.False(scene.Session.Close(scene.Hearings, Now.AddDays(1)));
        Assert.Equal((version, Now), (scene.Session.Version, scene.Session.ClosedAt));
    }

    [Fact]
    public void A_dossier_taken_off_the_session_does_not_hold_up_its_end()
    {
        var scene = Opened();
        Assert.Equal("council.withdrawal-reason", Refused(() => scene.Hearing.Withdraw("  ")));

        scene.Hearing.Withdraw("Thiếu mẫu sản phẩm");

        Assert.True(scene.Session.Close(scene.Hearings, Now));
        Assert.Null(scene.Hearing.Outcome);
    }
}
