using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

public class TheOddFormsOf2026
{
    private static ProductSet Form(int number) => Packs.Set("26-2026", number);

    private static int[] Points(int set, string criterion) =>
        [.. Form(set).Criterion(criterion).Options.Select(option => option.Points)];

    [Fact]
    public void Vegetable_products_print_one_point_twice_for_the_organisation()
    {
        Assert.Equal([1, 1, 3], Points(7, "A3.1"));

        Assert.Equal(1, Assessment.Of(Form(7).Answer(("A3.1", 1))).Total);
        Assert.Equal(1, Assessment.Of(Form(7).Answer(("A3.1", 2))).Total);
    }

    [Fact]
    public void Flowers_print_one_point_twice_before_the_marks()
    {
        Assert.Equal([1, 1, 3, 5], Points(23, "C6.2"));
        Assert.Equal([(4, 3), (5, 5)], Form(23).Criterion("C6.2").Marks.Select(mark => (mark.Stars, mark.Points)));
        Assert.Equal(4, Form(23).Criterion("C9").Max);
    }

    [Theory]
    [InlineData(11, 5)]
    [InlineData(13, 7)]
    public void Tea_and_coffee_have_a_third_level_of_numbering(int set, int count)
    {
        var children = Form(set).Criteria.Where(criterion => criterion.Parent is not null).ToArray();

        Assert.Equal(count, children.Length);
        Assert.All(
            children.GroupBy(child => child.Parent!),
            own => Assert.Equal(own.Key.Max, own.Sum(child => child.Max))
        );
        Assert.All(
            children,
            child => Assert.StartsWith("C" + child.Parent!.Code + ".", child.Code, StringComparison.Ordinal)
        );
        Assert.Equal(15, Form(set).Parts[2].Sections[0].Max);
    }

    [Theory]
    [InlineData("C8", new[] { 1, 3, 1, 3 })]
    [InlineData("C9", new[] { 1, 2, 1, 2 })]
    [InlineData("C15", new[] { 1, 3, 1, 3 })]
    public void Tourism_offers_a_case_for_communities_and_one_for_operators(string code, int[] points)
    {
        var criterion = Form(26).Criterion(code);

        Assert.Equal(points, Points(26, code));
        Assert.Equal(2, criterion.Options.Select(option => option.Case).Distinct().Count());
        Assert.Equal(criterion.Options[0].Case, criterion.Options[1].Case);
        Assert.Equal(points[3], Assessment.Of(Form(26).Answer((code, 4))).Total);
    }

    [Fact]
    public void Tourism_needs_no_samples_and_has_three_marks()
    {
        Assert.Equal(0, Form(26).Samples);
        Assert.Empty(Form(26).Disqualification);
        Assert.Equal(
            [("A3.5", 3, 1), ("A3.4", 4, 3), ("A3.5", 4, 2)],
            Form(26).Marks.Select(mark => (mark.Criterion.Code, mark.Stars, mark.Points))
        );
    }

    [Fact]
    public void Seventy_five_points_without_the_traceability_code_are_no_four_stars()
    {
        var rice = Form(3);
        var best = Answers.Of(rice, rice.Criteria.Select(one => KeyValuePair.Create(one.Code, Top(one))));

        var score = Assessment.Of(best.With(rice.Criterion("A2.3"), 2));

        Assert.Equal((99, 5, 3, 3), (score.Total, score.Band, score.MinimumsMet, score.Stars));
        Assert.Equal(["A2.3"], score.Unmet.ToArray().Select(unmet => unmet.Criterion.Code));
        Assert.Equal("A2.3", Assert.Single(Advice.For(score).Changes).Criterion.Code);
        Assert.Equal((100, 5), (Assessment.Of(best).Total, Assessment.Of(best).Stars));
    }

    private static int Top(Criterion criterion) =>
        criterion.Options.First(option => option.Points == criterion.Max).Number;
}
