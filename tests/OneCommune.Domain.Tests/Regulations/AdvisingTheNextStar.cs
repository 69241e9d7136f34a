using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

public class AdvisingTheNextStar
{
    [Fact]
    public void A_missing_minimum_forces_a_change()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "60 80"), Forms.Criterion("B1", "15 17@4 20@5"));

        var advice = Advise(form, ("A1", 2), ("B1", 1));

        Assert.Equal((3, 4, true, 97), (advice.Stars, advice.Target, advice.Reachable, advice.Total));
        Assert.Equal(("B1", 1, 2, 2, true), Told(Assert.Single(advice.Changes)));
    }

    [Fact]
    public void Fewest_criteria_come_before_fewest_points()
    {
        var form = Forms.Set(
            Forms.FiveBands,
            Forms.Criterion("A1", "60 62"),
            Forms.Criterion("B1", "5 7"),
            Forms.Criterion("C1", "1 9 20")
        );

        var advice = Advise(form, ("A1", 1), ("B1", 1), ("C1", 1));

        Assert.Equal(("C1", 1, 2, 8, false), Told(Assert.Single(advice.Changes)));
        Assert.Equal(74, advice.Total);
    }

    [Fact]
    public void Of_equals_the_earlier_in_the_form_is_advised()
    {
        var form = Forms.Set(
            Forms.FiveBands,
            Forms.Criterion("A1", "60"),
            Forms.Criterion("B1", "0 10"),
            Forms.Criterion("C1", "0 10"),
            Forms.Criterion("C2", "0 20")
        );

        Assert.Equal(("B1", 0, 2, 10, false), Told(Assert.Single(Advise(form, ("A1", 1)).Changes)));
    }

    [Fact]
    public void A_forced_criterion_may_be_raised_further_rather_than_another_changed()
    {
        var form = Forms.Set(
            Forms.FiveBands,
            Forms.Criterion("A1", "60"),
            Forms.Criterion("B1", "0 5@4 10 20"),
            Forms.Criterion("C1", "0 5")
        );

        Assert.Equal(
            ("B1", 1, 3, 10, true),
            Told(Assert.Single(Advise(form, ("A1", 1), ("B1", 1), ("C1", 1)).Changes))
        );
    }

    [Fact]
    public void Of_options_with_the_same_points_the_first_is_advised()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "68"), Forms.Criterion("C8", "1/a 3/a 1/b 3/b"));

        Assert.Equal(2, Assert.Single(Advise(form, ("A1", 1), ("C8", 3)).Changes).To);
    }

    [Fact]
    public void Of_equal_splits_the_lower_option_comes_first()
    {
        var form = Forms.Set(
            Forms.FiveBands,
            Forms.Criterion("A1", "66"),
            Forms.Criterion("B1", "0 1@4 2 3"),
            Forms.Criterion("C1", "0 1@4 2 3")
        );

        var advice = Advise(form, ("A1", 1));

        Assert.Equal([("B1", 0, 2, 1, true), ("C1", 0, 4, 3, true)], advice.Changes.Select(Told));
    }

    [Fact]
    public void At_the_top_there_is_nothing_to_advise()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "100"));

        var advice = Advise(form, ("A1", 1));

        Assert.Equal((5, 6, false, 100), (advice.Stars, advice.Target, advice.Reachable, advice.Total));
        Assert.Empty(advice.Changes);
    }

    [Fact]
    public void A_knocked_out_product_gets_no_advice()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "50 100"));

        var advice = Advice.For(Assessment.Of(form.Answer(("A1", 1)), "nhái sản phẩm"));

        Assert.Null(advice.Stars);
        Assert.False(advice.Reachable);
    }

    [Fact]
    public void A_form_that_cannot_reach_the_band_says_so()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "50 60"));

        Assert.False(Advise(form, ("A1", 1)).Reachable);
    }

    private static Advice Advise(ProductSet form, params (string, int)[] answers) =>
        Advice.For(Assessment.Of(form.Answer(answers)));

    private static (string, int, int, int, bool) Told(AdvisedChange change) =>
        (change.Criterion.Code, change.From, change.To, change.Gain, change.ForMinimum);
}
