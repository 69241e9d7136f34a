using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class ComparingWhatIsKnown
{
    // The set of each sector that asks these questions, under whatever number.
    public static TheoryData<int> EverySet => [.. Packs.Regulation("26-2026").Sets.Select(set => set.Number)];

    [Theory]
    [MemberData(nameof(EverySet))]
    public void A_woman_who_answered_no_priority_is_offered_the_option_and_one_who_chose_it_hears_nothing(int set)
    {
        var written = new Written(set);
        written.Dossier.Report([new("gender", "female")]);

        var offer = Single(written, "priority-representative");
        Assert.Equal((Fact.Woman, "representative-priority"), (offer.Fact, offer.Offered!.Key));
        written.Dossier.Answer(offer.Criterion, offer.Criterion.Options.First(o => o.Points == 0).Number, "Không");
        Assert.Equal("representative-no-priority", Single(written, "priority-representative").Chosen!.Key);
        written.Dossier.Answer(offer.Criterion, offer.Offered.Number, "Nữ");
        Assert.Empty(Of(written, "priority-representative"));
    }

    [Theory]
    [InlineData("male", "Khmer", Fact.Minority)]
    [InlineData("", "Mường", Fact.Minority)]
    [InlineData("female", "Kinh", Fact.Woman)]
    public void Gender_and_people_both_count(string gender, string ethnicity, Fact fact)
    {
        var written = new Written();
        written.Dossier.Report([new("gender", gender), new("ethnicity", ethnicity)]);

        Assert.Equal(fact, Single(written, "priority-representative").Fact);
    }

    [Theory]
    [MemberData(nameof(EverySet))]
    public void A_man_of_the_majority_who_claims_the_point_is_asked_to_look_again(int set)
    {
        var written = new Written(set);
        written.Dossier.Report([new("gender", "male"), new("ethnicity", "Kinh")]);
        Assert.Empty(Of(written, "priority-representative"));

        Answer(written, "priority-representative", "representative-priority");

        var doubt = Single(written, "priority-representative");
        Assert.Equal((Fact.NoPriority, null), (doubt.Fact, doubt.Offered));
    }

    public static TheoryData<LegalForm, string, string?> LegalForms =>
        new()
        {
            { LegalForm.Household, "organisation-company-local-under-51", "organisation-household" },
            { LegalForm.Household, "organisation-household", null },
            { LegalForm.Farm, "organisation-cooperative", "organisation-household" },
            { LegalForm.CooperativeGroup, "organisation-cooperative", "organisation-household" },
            { LegalForm.Enterprise, "organisation-household", "organisation-company-local-under-51" },
            { LegalForm.Enterprise, "organisation-company-local-under-51", null },
            // A joint-stock company of local people.
            { LegalForm.Enterprise, "organisation-cooperative", null },
            { LegalForm.Cooperative, "organisation-household", "organisation-cooperative" },
            { LegalForm.Cooperative, "organisation-cooperative", null },
        };

    [Theory]
    [MemberData(nameof(LegalForms))]
    public void The_legal_form_is_compared_with_the_kind_of_organisation(LegalForm form, string answer, string? offered)
    {
        var written = new Written(9, form: form);

        Answer(written, "organisation-type", answer);

        Assert.Equal(offered, Of(written, "organisation-type").SingleOrDefault()?.Offered?.Key);
    }

    [Fact]
    public void An_association_is_offered_what_remains_in_the_tourism_form()
    {
        var written = new Written(26, form: LegalForm.Association);

        Assert.StartsWith("organisation-cooperative", Single(written, "organisation-type").Offered!.Key);
    }

    [Theory]
    [InlineData("200.000.000", "150.000.000", "growth-one-year", null)]
    [InlineData("150.000.000", "200.000.000", "growth-one-year", Fact.ProfitFell)]
    [InlineData("150.000.000", "150.000.000", "growth-two-years", Fact.ProfitFell)]
    [InlineData("-5.000.000", "-9.000.000", null, Fact.ProfitRose)]
    [InlineData("200.000.000", "", "growth-two-years", null)]
    public void Profits_are_compared_with_growth(string now, string before, string? answer, Fact? fact)
    {
        var written = new Written();
        written.Dossier.Report([new("profit", now), new("profitBefore", before)]);
        if (answer is not null)
            Answer(written, "growth", answer);

        Assert.Equal(fact, Of(written, "growth").SingleOrDefault()?.Fact);
    }

    [Fact]
    public void Papers_ticked_and_not_ticked_are_compared_where_any_are_ticked()
    {
        var written = new Written(9);
        Answer(written, "intellectual-property", "trademark-application");
        Assert.Empty(Of(written, "intellectual-property"));

        written.Dossier.Report([new(ReportField.Papers, "eligibility")]);

        Assert.Equal(Fact.PaperNotTicked, Single(written, "intellectual-property").Fact);
        Assert.Equal("process-food-safety-certificate", Single(written, "quality-assurance").Offered!.Key);
    }

    [Fact]
    public void Points_for_a_story_there_is_none_of_are_told()
    {
        var written = new Written(9);
        Answer(written, "story", "story-none");
        Answer(written, "story-structure", "story-concise");

        Assert.Equal(Fact.NoStory, Single(written, "story-structure").Fact);
    }

    [Theory]
    [MemberData(nameof(EverySet))]
    public void An_untouched_dossier_of_an_unknown_person_says_nothing_but_the_legal_form(int set)
    {
        var hints = Hints.Of(new Written(set).Dossier, Packs.Regulation("26-2026").Set(set), new Written(set).Producer);

        Assert.All(hints, hint => Assert.Equal(Fact.LegalForm, hint.Fact));
    }

    [Theory]
    [InlineData(9, "food-safety-certificate-missing", "eligibility")]
    [InlineData(19, "declaration-paper-missing", "declaration")]
    [InlineData(18, "gmp-certificate-missing", "eligibility")]
    public void A_paper_whose_lack_rejects_the_dossier_is_unseen_until_it_is_ticked(int set, string key, string paper)
    {
        var written = new Written(set);
        Assert.True(Condition(written, key).Unseen);

        written.Dossier.Report([new(ReportField.Papers, $"tests {paper}")]);

        Assert.False(Condition(written, key).Unseen);
        Assert.True(Condition(written, key).Ticked);
    }

    [Fact]
    public void Handicrafts_need_no_food_safety_certificate()
    {
        var written = new Written(21);

        Assert.DoesNotContain(KnockoutCondition.Of(written.Dossier, written.Set), one => one.Unseen);
    }

    private static KnockoutCondition Condition(Written written, string key) =>
        KnockoutCondition.Of(written.Dossier, written.Set).Single(one => one.Reason.Key == key);

    private static void Answer(Written written, string criterion, string option)
    {
        var asked = written.Set.Criteria.Single(one => one.Key == criterion);
        written.Dossier.Answer(asked, asked.Options.Single(one => one.Key == option).Number, "Có hồ sơ");
    }

    private static IEnumerable<Hint> Of(Written written, string criterion) =>
        Hints.Of(written.Dossier, written.Set, written.Producer).Where(hint => hint.Criterion.Key == criterion);

    private static Hint Single(Written written, string criterion) => Of(written, criterion).Single();
}
