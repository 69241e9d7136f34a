using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class ConcludingARound
{
    private static readonly Arbitrary<int[]> Totals = (
        from count in Gen.Choose(1, 9)
        from totals in Gen.Choose(0, 100).ArrayOf(count)
        select totals
    ).ToArbitrary();

    [Fact]
    public void The_result_keeps_the_mean_exactly()
    {
        var result = Declared(members: 3).HandIn(81, 81, 82).Conclude();

        Assert.Equal(
            (244, 3, 1, 4, "81.33"),
            (result.Sum, result.Counted, result.Spread, result.Stars, result.Mean.ToString())
        );
        Assert.False(result.DemandsAnotherRound);
    }

    [Fact]
    public void With_a_quorum_and_the_chair_the_round_may_end_without_the_rest()
    {
        var scene = Declared(members: 4).HandIn(70, 71);
        Assert.Equal("council.no-quorum", Refused(() => scene.Conclude()));

        scene.Write(3, 72);
        Assert.Equal("council.no-quorum", Refused(() => scene.Conclude()));
        scene.Close(3);

        Assert.Equal(3, scene.Conclude().Counted);
        Assert.Equal("council.not-scoring", Refused(() => scene.Write(4, 80)));
        Assert.Equal("council.not-scoring", Refused(() => scene.Conclude()));
    }

    [Fact]
    public void Without_the_chair_there_is_no_result()
    {
        var scene = Declared(members: 4);
        foreach (var number in new[] { 2, 3, 4 })
        {
            scene.Write(number, 70);
            scene.Close(number);
        }

        Assert.Equal("council.chair-absent", Refused(() => scene.Conclude()));
    }

    [Fact]
    public void A_deputy_presides_where_the_chair_stepped_back()
    {
        var scene = new CouncilScene(members: 3);
        scene.Session.Invite(Guid.NewGuid(), "Phó chủ tịch", "Sở thử", Seat.Deputy);
        scene.Session.Invite(Guid.NewGuid(), "Phó chủ tịch thứ hai", "Sở thử", Seat.Deputy); // who does not come
        scene.Session.Open(scene.Hearings, Now);
        foreach (var member in scene.Session.Members)
            scene.Declare(member, member.Seat == Seat.Chair ? Conflict.OwnProduct : Conflict.None);
        foreach (var number in new[] { 2, 3 })
        {
            scene.Write(number, 70);
            scene.Close(number);
        }
        Assert.Equal("council.chair-absent", Refused(() => scene.Conclude()));

        scene.Write(4, 70);
        scene.Close(4);

        Assert.Equal((3, 1), (scene.Conclude().Counted, scene.Hearing.Outcome!.Recused));
    }

    [Fact]
    public void Totals_too_far_apart_demand_a_second_sheet_from_everybody_and_both_rounds_stay()
    {
        var scene = Declared(members: 3).HandIn(60, 70, 71);
        var first = scene.Conclude();
        Assert.True(first.DemandsAnotherRound);
        Assert.Equal((2, HearingState.Scoring), (scene.Hearing.Round, scene.Hearing.State));
        Assert.Null(scene.Hearing.Outcome);
        Assert.Equal("council.chair-absent", Refused(() => scene.Conclude()));

        var second = scene.HandIn(69, 70, 71).Conclude();

        Assert.Equal(second, scene.Hearing.Outcome);
        Assert.Equal((210, 4, 2), (second.Sum, second.Stars, scene.Hearing.Results.Count));
        Assert.Equal(6, scene.Hearing.Sheets.Count);
        Assert.Contains($"\"previous\":\"{first.Sha256}\"", second.Canonical);
    }

    [Fact]
    public void The_second_round_stands_even_where_the_totals_still_lie_apart()
    {
        var scene = Declared(members: 2).HandIn(60, 90);
        scene.Conclude();

        var second = scene.HandIn(60, 90).Conclude();

        Assert.True(second.Rescore);
        Assert.Equal((HearingState.Concluded, 4), (scene.Hearing.State, scene.Hearing.Outcome!.Stars));
    }

    [Fact]
    public void A_knock_out_only_some_see_is_scored_again_until_the_council_agrees()
    {
        var set = Packs.Set("26-2026", 3);
        var scene = new CouncilScene(members: 3, set: set);
        scene.Session.Open(scene.Hearings, Now);
        foreach (var member in scene.Session.Members)
            scene.Declare(member);
        void Round(int stopped)
        {
            foreach (var member in scene.Session.Members)
            {
                var knockout = member.Number <= stopped ? new Knockout("forged-dossier", "Giấy giả") : null;
                scene.Hearing.Score(scene.Session, member, new(set.Answer(("A1.1", 3)), knockout));
                scene.Hearing.CloseSheet(scene.Session, member, Now);
            }
            scene.Conclude();
        }

        Round(stopped: 1);
        Round(stopped: 1);
        Assert.Equal((3, HearingState.Scoring), (scene.Hearing.Round, scene.Hearing.State));
        Round(stopped: 2);

        Assert.Equal(
            ["knockout-disputed", "knockout-disputed", "knocked-out"],
            scene.Hearing.Results.Select(result => result.Reason)
        );
        Assert.Equal(HearingState.Concluded, scene.Hearing.State);
        Assert.Equal(
            ["null", .. scene.Hearing.Results.Take(2).Select(result => $"\"{result.Sha256}\"")],
            scene.Hearing.Results.Select(result =>
                JsonElement.Parse(result.Canonical).GetProperty("previous").GetRawText()
            )
        );
    }

    [Fact]
    public void Anybody_can_compute_a_result_again_from_its_file() =>
        RandomForms.Holds(
            Totals,
            totals =>
            {
                var result = Declared(totals.Length).HandIn(totals).Conclude();
                using var file = JsonDocument.Parse(result.Canonical);
                var question = file.RootElement.GetProperty("council").GetRawText();

                var answer = JsonLine.Answer(CouncilLine.Write, Packs.Regulation("26-2026"), Free, question);

                return answer == file.RootElement.GetProperty("result").GetRawText();
            }
        );

    [Fact]
    public void The_order_in_which_members_close_changes_nothing() =>
        RandomForms.Holds(
            Totals,
            totals =>
            {
                var scene = Declared(totals.Length);
                for (var number = totals.Length; number > 0; number--)
                {
                    scene.Write(number, totals[number - 1]);
                    scene.Close(number);
                }
                var result = scene.Conclude();

                return result.Sum == totals.Sum()
                    && result.Spread == totals.Max() - totals.Min()
                    && result.DemandsAnotherRound == result.Spread > 10
                    && scene
                        .Hearing.CountedIn(scene.Session, 1)
                        .Select(one => one.Member.Number)
                        .SequenceEqual(Enumerable.Range(1, totals.Length));
            }
        );

    [Fact]
    public void Whoever_stepped_back_moves_neither_the_mean_nor_the_quorum() =>
        RandomForms.Holds(
            Totals,
            totals =>
            {
                var all = Declared(totals.Length).HandIn(totals).Conclude();
                var without = Declared(totals.Length + 1, conflicted: totals.Length + 1).HandIn(totals).Conclude();

                return (all.Sum, all.Counted, all.Stars) == (without.Sum, without.Counted, without.Stars)
                    && without.Recused == 1;
            }
        );

    [Fact]
    public void The_file_says_who_sat_and_who_stepped_back_but_not_why()
    {
        var scene = Opened(members: 2);
        scene.Declare(scene[1]);
        scene.Session.Declare(
            scene[2],
            scene.Hearings,
            new Dictionary<Guid, Declared> { [scene.Hearing.Id] = new(Conflict.Relation, "chuyện riêng") },
            new HashSet<Guid>(),
            Now
        );

        var canonical = scene.HandIn(70).Conclude().Canonical;

        Assert.Contains(
            "{\"member\":\"m2\",\"name\":\"Thành viên 2\",\"organisation\":\"Sở thử\",\"seat\":\"member\",\"recused\":true}",
            canonical
        );
        Assert.DoesNotContain("chuyện riêng", canonical);
    }
}
