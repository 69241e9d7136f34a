using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

public class ScoringInCouncil
{
    private static readonly CouncilRules Usual = new(0.75m, 10, MinimumsRule.Majority);

    // One criterion whose option n is worth n - 1 points, so that a total can be written down.
    private static readonly ProductSet Free = Forms.Set(
        Forms.FiveBands,
        Forms.Criterion("A1", string.Join(' ', Enumerable.Range(0, 101)))
    );

    // Totals 60 or 100 and a four-star mark at 40 of B1.
    private static readonly ProductSet Marked = Forms.Set(
        Forms.FiveBands,
        Forms.Criterion("A1", "0 60"),
        Forms.Criterion("B1", "20 30 40@4")
    );

    private static MemberSheet[] Totals(params int[] totals) =>
        [.. totals.Select((total, i) => new MemberSheet($"m{i}", Free.Answer(("A1", total + 1))))];

    private static MemberSheet[] OfB1(params int[] options) =>
        [.. options.Select((option, i) => new MemberSheet($"m{i}", Marked.Answer(("A1", 2), ("B1", option))))];

    private static CouncilAssessment Score(params int[] totals) =>
        CouncilAssessment.Of(Free, Usual, new Sitting(totals.Length, true), Totals(totals));

    [Fact]
    public void The_result_is_the_mean_of_the_sheets()
    {
        var result = Score(81, 81, 82);

        Assert.Equal("81.33", result.Mean.ToString());
        Assert.Equal(
            (3, 244, 1, false, 4),
            (result.Counted, result.Mean!.Value.Sum, result.Spread, result.Rescore, result.Stars)
        );
    }

    [Theory]
    [InlineData(4, 89, 90)]
    [InlineData(5, 90, 90)]
    [InlineData(4, 89, 90, 90, 90, 90, 90, 90, 90)]
    [InlineData(3, 69, 70, 70)]
    public void Bands_compare_the_mean_before_it_is_rounded(int stars, params int[] totals) =>
        Assert.Equal(stars, Score(totals).Stars);

    [Theory]
    [InlineData(1, 8, "0.13")]
    [InlineData(1, 200, "0.01")]
    [InlineData(1, 201, "0.00")]
    [InlineData(179, 2, "89.50")]
    [InlineData(1343, 15, "89.53")]
    [InlineData(100, 1, "100.00")]
    public void The_mean_is_shown_half_up_with_two_decimals(int sum, int count, string shown) =>
        Assert.Equal(shown, new ExactMean(sum, count).ToString());

    [Fact]
    public void Totals_too_far_apart_demand_a_second_sheet()
    {
        Assert.False(Score(70, 80).Rescore);
        Assert.True(Score(70, 81).Rescore);
        Assert.Equal(11, Score(70, 75, 81).Spread);
    }

    [Theory]
    [InlineData(15, 1, 11, true)] // 11/14 = 78.6 %
    [InlineData(15, 1, 10, false)] // 10/14 = 71.4 %
    [InlineData(12, 0, 9, true)] // 9/12 = 75 % exactly
    [InlineData(4, 0, 3, true)]
    [InlineData(4, 0, 2, false)]
    [InlineData(16, 4, 9, true)]
    public void Quorum_is_counted_after_recusals(int members, int recused, int sheets, bool valid)
    {
        var result = CouncilAssessment.Of(
            Free,
            Usual,
            new Sitting(members, true, recused),
            Totals([.. Enumerable.Repeat(80, sheets)])
        );

        Assert.Equal(valid, result.Valid);
        Assert.Equal(valid ? null : "no-quorum", result.Reason);
        Assert.Equal(valid ? 4 : null, result.Stars);
    }

    [Fact]
    public void Without_the_chair_there_is_no_result()
    {
        var result = CouncilAssessment.Of(Free, Usual, new Sitting(2, false), Totals(80, 80));

        Assert.Equal("chair-absent", result.Reason);
        Assert.Null(result.Stars);
        Assert.Null(result.Band);
    }

    [Fact]
    public void A_council_that_all_stepped_back_has_no_sheets_to_count()
    {
        var result = CouncilAssessment.Of(Free, Usual, new Sitting(3, true, 3), []);

        Assert.Equal("no-sheets", result.Reason);
        Assert.Null(result.Mean);
    }

    [Theory]
    [InlineData(MinimumsRule.Majority, 4, 3, 3, 2)] // 2 of 3 meet it
    [InlineData(MinimumsRule.Majority, 3, 3, 3, 2, 2)] // half is no majority
    [InlineData(MinimumsRule.All, 3, 3, 3, 2)]
    [InlineData(MinimumsRule.All, 4, 3, 3, 3)]
    [InlineData(MinimumsRule.Mean, 3, 3, 3, 2)] // 36.67 < 40
    [InlineData(MinimumsRule.Mean, 4, 3, 3)]
    public void A_minimum_is_met_by_the_rule_of_the_council(MinimumsRule rule, int minimumsMet, params int[] options)
    {
        var result = CouncilAssessment.Of(
            Marked,
            new CouncilRules(0.75m, 100, rule),
            new Sitting(options.Length, true),
            OfB1(options)
        );

        // Nothing is marked for five stars, so meeting the four-star mark meets all.
        Assert.Equal(minimumsMet == 4 ? 5 : 3, result.MinimumsMet);
        Assert.Equal(minimumsMet == 4 ? 0 : 1, result.Gaps.Length);
    }

    [Fact]
    public void The_stars_of_the_council_are_the_lower_of_band_and_minimums()
    {
        var result = CouncilAssessment.Of(Marked, Usual, new Sitting(3, true), OfB1(2, 2, 3));

        Assert.Equal(("93.33", 5, 3, 3), (result.Mean.ToString(), result.Band, result.MinimumsMet, result.Stars));
        Assert.Equal((1, 3), (result.Gaps[0].MetBy, result.Gaps[0].Counted));
        Assert.Equal([180, 100], result.Parts);
    }

    [Theory]
    [InlineData(3, 0, null)]
    [InlineData(3, 1, "knockout-disputed")]
    [InlineData(3, 2, "knocked-out")]
    [InlineData(4, 1, "knockout-disputed")]
    [InlineData(4, 2, "knockout-disputed")] // half is no majority
    [InlineData(4, 3, "knocked-out")]
    [InlineData(1, 1, "knocked-out")]
    public void A_knock_out_by_more_than_half_of_the_sheets_ends_it_and_by_fewer_is_disputed(
        int count,
        int stopped,
        string? reason
    )
    {
        var sheets = Totals([.. Enumerable.Repeat(80, count)]);
        for (var i = 0; i < stopped; i++)
            sheets[i] = sheets[i] with { Knockout = "nhái sản phẩm" };

        var result = CouncilAssessment.Of(Free, Usual, new Sitting(count, true), sheets);

        Assert.Equal((reason, reason is null, count), (result.Reason, result.Valid, result.Counted));
        Assert.Equal(reason is null ? 4 : null, result.Stars);
        Assert.Equal(reason is null, result.Mean is not null);
    }

    [Fact]
    public void Impossible_councils_are_refused()
    {
        Assert.Equal("council.two-sheets", Refused(3, 0, [Totals(80)[0], Totals(80)[0]]));
        Assert.Equal("council.too-many-sheets", Refused(3, 1, Totals(80, 80, 80)));
        Assert.Equal("council.bad-sitting", Refused(0, 0, []));
        Assert.Equal("council.bad-sitting", Refused(3, 4, []));
        Assert.Equal("council.bad-sitting", Refused(3, -1, []));
        Assert.Equal("no-sheets", CouncilAssessment.Of(Free, Usual, new Sitting(1, true, 1), []).Reason);
        Assert.Equal("council.other-form", Refused(3, 0, OfB1(1)));
        Assert.Equal("council.bad-quorum", Refusal(() => new CouncilRules(1.5m, 10, MinimumsRule.All)));
        Assert.Equal("council.bad-spread", Refusal(() => new CouncilRules(0.5m, -1, MinimumsRule.All)));

        static string Refused(int members, int recused, MemberSheet[] sheets) =>
            Refusal(() => CouncilAssessment.Of(Free, Usual, new Sitting(members, true, recused), sheets));
        static string Refusal(Func<object> act) => Assert.Throws<RefusalException>(act).Code;
    }

    [Fact]
    public void What_is_impossible_is_told_with_its_numbers()
    {
        Assert.Equal([3, 4], Told(() => Of(3, 4)));
        Assert.Equal([3, 2], Told(() => Of(3, 1, Totals(80, 80, 80))));
        Assert.Equal(["m0"], Told(() => Of(3, 0, Totals(80)[0], Totals(80)[0])));
        Assert.Equal(["m0", Free.Number, Free.Regulation], Told(() => Of(3, 0, OfB1(1))));
        Assert.Equal([1.5m], Told(() => _ = new CouncilRules(1.5m, 10, MinimumsRule.All)));
        Assert.Equal([-0.5m], Told(() => _ = new CouncilRules(-0.5m, 10, MinimumsRule.All)));
        Assert.Equal([-1], Told(() => _ = new CouncilRules(1, -1, MinimumsRule.All)));
        Assert.Equal(
            (0m, 0),
            (new CouncilRules(0, 0, MinimumsRule.All).Quorum, new CouncilRules(0, 0, MinimumsRule.All).Spread)
        );

        static void Of(int members, int recused, params MemberSheet[] sheets) =>
            CouncilAssessment.Of(Free, Usual, new Sitting(members, true, recused), sheets);
        static IReadOnlyList<object> Told(Action act) => Assert.Throws<RefusalException>(act).Args;
    }

    [Fact]
    public void Without_a_quorum_the_sheets_so_far_are_still_shown_without_a_rank()
    {
        var result = CouncilAssessment.Of(Free, Usual, new Sitting(4, true), Totals(60, 80));

        Assert.Equal(
            ("no-quorum", "70.00", 20, true),
            (result.Reason, result.Mean.ToString(), result.Spread, result.Rescore)
        );
        Assert.Equal([140], result.Parts);
        Assert.Equal((null, null, null), (result.Band, result.MinimumsMet, result.Stars));
        Assert.Empty(result.Gaps);
    }

    [Fact]
    public void Means_are_compared_as_they_are_and_not_as_they_are_shown()
    {
        var (third, shown) = (new ExactMean(1, 3), new ExactMean(33, 100));

        Assert.True(shown < third && shown <= third && third > shown && third >= shown);
        Assert.True(new ExactMean(1, 3) <= new ExactMean(2, 6) && new ExactMean(1, 3) >= new ExactMean(2, 6));
        Assert.False(new ExactMean(1, 3) < new ExactMean(2, 6) || new ExactMean(1, 3) > new ExactMean(2, 6));
        Assert.False(shown > third || shown >= third || third < shown || third <= shown);
    }
}
