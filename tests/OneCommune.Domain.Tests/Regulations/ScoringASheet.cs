using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

public class ScoringASheet
{
    private static readonly ProductSet Form = Forms.Set(
        Forms.FiveBands,
        Forms.Criterion("A1", "10 20 40@4"),
        Forms.Criterion("B1", "5@3 25"),
        Forms.Criterion("C1", "0 10@3 20@4 35@5")
    );

    private static Assessment Score(params (string, int)[] answers) => Assessment.Of(Form.Answer(answers));

    [Fact]
    public void Parts_and_total_are_the_points_of_the_chosen_options()
    {
        var score = Score(("A1", 2), ("B1", 2), ("C1", 3));

        Assert.Equal([20, 25, 20], score.Parts.ToArray());
        Assert.Equal(65, score.Total);
    }

    [Fact]
    public void A_criterion_left_out_brings_no_points()
    {
        var score = Score(("A1", 3));

        Assert.Equal(40, score.Total);
        Assert.Equal(0, score.Parts[1]);
    }

    [Fact]
    public void Stars_are_the_lower_of_the_band_and_the_minimums()
    {
        var score = Score(("A1", 2), ("B1", 2), ("C1", 4));

        Assert.Equal(80, score.Total);
        Assert.Equal(4, score.Band);
        Assert.Equal(3, score.MinimumsMet);
        Assert.Equal(3, score.Stars);
    }

    [Fact]
    public void A_band_may_hold_back_what_the_minimums_allow()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "40@5 100"));

        var score = Assessment.Of(form.Answer(("A1", 1)));

        Assert.Equal((2, 5, 2), (score.Band, score.MinimumsMet, score.Stars));
    }

    [Fact]
    public void A_failed_three_star_minimum_leaves_two_stars()
    {
        var score = Score(("A1", 3), ("B1", 2));

        Assert.Equal((3, 2, 2), (score.Band, score.MinimumsMet, score.Stars));
    }

    [Fact]
    public void Every_failed_mark_is_named_by_stars_then_in_form_order()
    {
        var unmet = Score(("A1", 1), ("C1", 1)).Unmet.ToArray();

        Assert.Equal(
            [("B1", 3, 5, 0), ("C1", 3, 10, 0), ("A1", 4, 40, 10), ("C1", 4, 20, 0), ("C1", 5, 35, 0)],
            unmet.Select(one => (one.Criterion.Code, one.Stars, one.Needs, one.Has))
        );
    }

    [Fact]
    public void A_full_sheet_has_all_stars_and_no_gaps()
    {
        var score = Score(("A1", 3), ("B1", 2), ("C1", 4));

        Assert.Equal((100, 5, 5, 5), (score.Total, score.Band, score.MinimumsMet, score.Stars));
        Assert.Empty(score.Unmet.ToArray());
    }

    [Fact]
    public void A_knock_out_ends_scoring_with_its_reason_and_no_stars()
    {
        var score = Assessment.Of(Form.Answer(("A1", 3), ("B1", 2), ("C1", 4)), "hàng nhập khẩu");

        Assert.Equal("hàng nhập khẩu", score.Knockout);
        Assert.Null(score.Stars);
        Assert.Null(score.Band);
        Assert.Empty(score.Unmet.ToArray());
    }

    [Fact]
    public void An_option_is_counted_over_the_whole_list_across_cases()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("C8", "1/a 3/a 1/b 3/b"));

        Assert.Equal(3, Assessment.Of(form.Answer(("C8", 4))).Total);
        Assert.Equal(1, Assessment.Of(form.Answer(("C8", 3))).Total);
    }

    [Fact]
    public void A_mark_inside_a_case_counts_against_points_alone()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("C8", "1/a 3@4/a 1/b 3/b"));

        Assert.Equal(5, Assessment.Of(form.Answer(("C8", 4))).MinimumsMet);
        Assert.Equal(3, Assessment.Of(form.Answer(("C8", 3))).MinimumsMet);
    }

    [Fact]
    public void A_form_without_marks_ranks_by_points_alone()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "40 90"));

        Assert.Equal(5, Assessment.Of(form.Answer(("A1", 2))).Stars);
    }

    [Fact]
    public void Other_bands_are_other_stars()
    {
        var form = Forms.Set(
            new StarBands([new(1, 0), new(2, 60), new(3, 120)]),
            Forms.Criterion("X1", "60 119@3 150")
        );

        Assert.Equal((2, 2), (Score(1).Stars, Score(1).MinimumsMet));
        Assert.Equal((2, 3), (Score(2).Stars, Score(2).MinimumsMet));
        Assert.Equal((3, 3), (Score(3).Stars, Score(3).MinimumsMet));

        Assessment Score(int option) => Assessment.Of(form.Answer(("X1", option)));
    }

    [Fact]
    public void An_unknown_criterion_is_refused_by_name()
    {
        var refusal = Assert.Throws<RefusalException>(() => Score(("Z9", 1)));

        Assert.Equal("score.unknown-criterion", refusal.Code);
        Assert.Equal("Z9", refusal.Args[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_option_the_form_does_not_offer_is_refused(int option)
    {
        var refusal = Assert.Throws<RefusalException>(() => Score(("A1", option)));

        Assert.Equal("score.unknown-option", refusal.Code);
        Assert.Equal(["A1", option, 3], refusal.Args);
    }

    [Fact]
    public void A_criterion_answered_twice_is_refused() =>
        Assert.Equal("score.answered-twice", Assert.Throws<RefusalException>(() => Score(("A1", 1), ("A1", 2))).Code);

    [Fact]
    public void A_changed_answer_leaves_the_first_sheet_alone()
    {
        var sheet = Form.Answer(("A1", 1));
        var changed = sheet.With(Form.Criterion("A1"), 3);

        Assert.Equal(10, sheet.Points(Form.Criterion("A1")));
        Assert.Equal(40, changed.Points(Form.Criterion("A1")));
        Assert.Empty(changed.With(Form.Criterion("A1"), 0).Chosen);
    }
}
