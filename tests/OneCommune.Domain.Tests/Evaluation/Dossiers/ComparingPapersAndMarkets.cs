using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class ComparingPapersAndMarkets
{
    [Theory]
    [InlineData(9, "intellectual-property", "trademark")]
    [InlineData(9, "environment", "environment")]
    [InlineData(9, "quality-declaration", "declaration")]
    [InlineData(19, "declaration", "declaration")]
    [InlineData(3, "product-declaration", "declaration")]
    [InlineData(18, "food-safety", "eligibility")]
    [InlineData(9, "quality-assurance", "eligibility")]
    [InlineData(9, "chain-linkage", "contracts")]
    [InlineData(1, "production-linkage", "contracts")]
    public void A_paper_ticked_speaks_for_points_and_one_not_ticked_against_them(int set, string key, string paper)
    {
        var written = new Written(set);
        var criterion = written.Set.Criteria.First(one => one.Key == key);
        var worth = criterion.Options.First(option => option.Points > 0);
        IEnumerable<(Fact, string?, int?, int?)> Told() =>
            Hints
                .Of(written.Dossier, written.Set, written.Producer)
                .Where(hint => hint.Criterion == criterion)
                .Select(hint => (hint.Fact, hint.Of, hint.Chosen?.Number, hint.Offered?.Number));

        written.Dossier.Report([new(ReportField.Papers, paper)]);
        Assert.Equal([(Fact.PaperTicked, paper, null, worth.Number)], Told());
        written.Dossier.Answer(criterion, worth.Number, null);
        Assert.Empty(Told());

        written.Dossier.Report([new(ReportField.Papers, "tests")]);
        Assert.Equal([(Fact.PaperNotTicked, paper, worth.Number, null)], Told());
        written.Dossier.Answer(criterion, 0, null);
        Assert.Empty(Told());
    }

    [Fact]
    public void Selling_through_modern_channels_speaks_for_the_option_that_names_them()
    {
        var written = new Written(9);
        Assert.Empty(Of(written, "main-market"));
        written.Producer.Describe(new(LegalForm.Cooperative) { ModernChannel = true });

        var offer = Of(written, "main-market").Single();
        Assert.Equal((Fact.ModernChannel, "market-export-or-modern"), (offer.Fact, offer.Offered!.Key));
        Choose(written, "main-market", "market-export-or-modern");
        Assert.Empty(Of(written, "main-market"));
    }

    [Fact]
    public void Selling_in_the_commune_alone_speaks_against_points_for_export()
    {
        var written = new Written(9);
        Choose(written, "global-market", "export-southeast-asia");
        Assert.Empty(Of(written, "global-market"));
        Choose(written, "main-market", "market-commune");

        Assert.Equal(Fact.SoldInCommuneOnly, Of(written, "global-market").Single().Fact);
        Choose(written, "main-market", "market-export-or-modern");
        Assert.Empty(Of(written, "global-market"));
    }

    [Theory]
    [InlineData(9, "story-structure")]
    [InlineData(9, "local-identity")]
    [InlineData(26, "story-presentation")]
    public void Points_for_a_story_there_is_none_of_are_doubted_and_others_not(int set, string key)
    {
        var written = new Written(set);
        Choose(written, key, written.Set.Criteria.First(one => one.Key == key).Options[^1].Key);
        Assert.Empty(Of(written, key));
        var story = written.Set.Criteria.First(one => one.Key == "story");
        written.Dossier.Answer(story, story.Options[^1].Number, null);
        Assert.Empty(Of(written, key));

        // None fits, or the option that says so.
        foreach (
            var none in story.Options.Where(option => option.Points == 0).Select(option => option.Number).Append(0)
        )
        {
            written.Dossier.Answer(story, none, null);
            Assert.Equal(Fact.NoStory, Of(written, key).Single().Fact);
        }
    }

    [Theory]
    [InlineData("Kinh")]
    [InlineData("Việt")]
    [InlineData("Dân tộc Kinh")]
    public void The_majority_is_known_by_each_of_its_names(string ethnicity)
    {
        var written = new Written();
        written.Dossier.Report([new("ethnicity", ethnicity)]);

        Assert.Empty(Of(written, "priority-representative"));
    }

    [Fact]
    public void A_hint_names_the_people_or_the_legal_form_it_speaks_of()
    {
        var written = new Written();
        written.Dossier.Report([new("ethnicity", "Khmer")]);

        Assert.Equal("Khmer", Of(written, "priority-representative").Single().Of);
        Assert.Equal("Cooperative", Of(written, "organisation-type").Single().Of);
    }

    [Theory]
    [InlineData("food-safety-certificate-missing", 9, "eligibility")]
    [InlineData("production-licence-missing", 15, "eligibility")]
    [InlineData("gmp-certificate-missing", 18, "eligibility")]
    [InlineData("health-production-conditions-missing", 19, "eligibility")]
    [InlineData("sector-production-conditions-missing", 20, "eligibility")]
    [InlineData("declaration-paper-missing", 19, "declaration")]
    [InlineData("product-declaration-missing", 20, "declaration")]
    [InlineData("cosmetic-declaration-missing", 19, "declaration")]
    [InlineData("forged-dossier", 9, null)]
    public void What_rejects_a_dossier_names_the_paper_whose_lack_it_is(string key, int set, string? paper)
    {
        var written = new Written(set);
        var known = KnockoutCondition.Of(written.Dossier, written.Set);
        var condition = known.First(one => one.Reason.Key.Split('/')[^1] == key);

        Assert.Equal((paper, false, paper is not null), (condition.Paper, condition.Ticked, condition.Unseen));
    }

    private static void Choose(Written written, string criterion, string option)
    {
        var asked = written.Set.Criteria.First(one => one.Key == criterion);
        written.Dossier.Answer(asked, asked.Options.Single(one => one.Key == option).Number, null);
    }

    private static IEnumerable<Hint> Of(Written written, string criterion) =>
        Hints.Of(written.Dossier, written.Set, written.Producer).Where(hint => hint.Criterion.Key == criterion);
}
