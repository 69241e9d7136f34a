using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class RoundsOfTheYear
{
    [Theory]
    [InlineData("2026-04-29", 2026, 1, "2026-06-30")]
    [InlineData("2026-04-30", 2026, 2, "2026-12-30")] // "before 30 April": the day itself is late
    [InlineData("2026-06-15", 2026, 2, "2026-12-30")]
    [InlineData("2026-10-30", 2027, 1, "2027-06-30")]
    [InlineData("2026-12-31", 2027, 1, "2027-06-30")]
    public void A_dossier_falls_into_the_round_whose_cut_off_it_comes_before(
        string proposed,
        int year,
        int number,
        string rankedBefore
    )
    {
        var round = EvaluationRound.Of(Packs.Regulation("26-2026"), DateOnly.Parse(proposed))!;

        Assert.Equal((year, number), (round.Year, round.Number));
        Assert.Equal(DateOnly.Parse(rankedBefore), round.RankedBefore);
    }

    [Fact]
    public void Rounds_follow_each_other_without_a_gap()
    {
        var rounds = EvaluationRound.All(Packs.Regulation("26-2026"), 2026, 2028);

        Assert.Equal(6, rounds.Count);
        foreach (var (round, next) in rounds.Zip(rounds.Skip(1)))
            Assert.Equal(round.ProposedBefore, next.ProposedFrom);
    }

    [Fact]
    public void The_first_round_begins_with_the_last_cut_off_of_the_year_before()
    {
        var rounds = EvaluationRound.All(Packs.Regulation("26-2026"), 2026, 2026);

        Assert.Equal(
            [
                new(2026, 1, new(2025, 10, 30), new(2026, 4, 30), new(2026, 6, 30)),
                new(2026, 2, new(2026, 4, 30), new(2026, 10, 30), new(2026, 12, 30)),
            ],
            rounds
        );
    }

    [Fact]
    public void What_is_ranked_by_a_day_before_its_cut_off_is_ranked_in_the_year_after()
    {
        var late = Packs.Otherwise("26-2026", "\"rankedBefore\": \"12-30\"", "\"rankedBefore\": \"01-31\"");
        var sameDay = Packs.Otherwise("26-2026", "\"rankedBefore\": \"12-30\"", "\"rankedBefore\": \"10-30\"");

        Assert.Equal(new DateOnly(2027, 1, 31), EvaluationRound.All(late, 2026, 2026)[1].RankedBefore);
        Assert.Equal(new DateOnly(2026, 10, 30), EvaluationRound.All(sameDay, 2026, 2026)[1].RankedBefore);
    }

    [Fact]
    public void A_decision_that_fixes_no_round_has_none()
    {
        var none = Packs.Otherwise("26-2026", "\"level\": \"province\"", "\"level\": \"ministry\"");

        Assert.Empty(EvaluationRound.All(none, 2026, 2028));
        Assert.Null(EvaluationRound.Of(none, new(2026, 6, 15)));
    }
}
