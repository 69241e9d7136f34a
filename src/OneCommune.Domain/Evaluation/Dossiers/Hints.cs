using System.Globalization;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>Compares what a dossier answers with what it and its producer say elsewhere, criterion by criterion.</summary>
public sealed class Hints
{
    private readonly Dossier dossier;
    private readonly ProductSet set;
    private readonly Producer producer;

    private Hints(Dossier dossier, ProductSet set, Producer producer) =>
        (this.dossier, this.set, this.producer) = (dossier, set, producer);

    /// <summary>In the order of the form.</summary>
    public static IEnumerable<Hint> Of(Dossier dossier, ProductSet set, Producer producer) =>
        set.Criteria.Select(new Hints(dossier, set, producer).Of).OfType<Hint>();

    private Hint? Of(Criterion criterion) =>
        criterion.Key switch
        {
            "priority-representative" => OfRepresentative(criterion),
            "organisation-type" => OfLegalForm(criterion),
            "growth" => OfProfit(criterion),
            "story-structure" or "story-presentation" or "local-identity" => AnsweredNone("story")
                ? Against(criterion, Fact.NoStory)
                : null,
            "intellectual-property" => OfPaper(criterion, "trademark"),
            "environment" => OfPaper(criterion, "environment"),
            "quality-declaration" or "product-declaration" or "declaration" => OfPaper(criterion, "declaration"),
            "quality-assurance" or "food-safety" => criterion.Options.Any(o =>
                o.Key.Contains("certificate", StringComparison.Ordinal)
            )
                ? OfPaper(criterion, "eligibility")
                : null,
            "chain-linkage" or "production-linkage" => OfPaper(criterion, "contracts"),
            "main-market" when producer.ModernChannel => Towards(
                criterion,
                Fact.ModernChannel,
                option => option.Key == "market-export-or-modern"
            ),
            "global-market" => OptionOf("main-market")?.Key == "market-commune"
                ? Against(criterion, Fact.SoldInCommuneOnly)
                : null,
            _ => null,
        };

    private Hint? OfRepresentative(Criterion criterion)
    {
        static bool Priority(Option option) => option.Key == "representative-priority";
        if (dossier.Text("gender") == "female")
            return Towards(criterion, Fact.Woman, Priority);
        var ethnicity = dossier.Text("ethnicity");
        var kinh = ethnicity is null || VietnameseText.Fold(ethnicity) is "kinh" or "viet" or "dan toc kinh";
        if (!kinh)
            return Towards(criterion, Fact.Minority, Priority, ethnicity);
        return dossier.Text("gender") == "male" ? Against(criterion, Fact.NoPriority) : null;
    }

    private Hint? OfLegalForm(Criterion criterion)
    {
        string[] keys = producer.LegalForm switch
        {
            LegalForm.Household or LegalForm.Farm or LegalForm.CooperativeGroup => ["organisation-household"],
            // A joint-stock company held by local people counts as a cooperative does.
            LegalForm.Enterprise => ["organisation-company-local-under-51", "organisation-cooperative"],
            LegalForm.Cooperative or LegalForm.Association => ["organisation-cooperative"],
            _ => [],
        };
        return keys.Length == 0
            ? null
            : Towards(
                criterion,
                Fact.LegalForm,
                option => Array.Exists(keys, key => option.Key.StartsWith(key, StringComparison.Ordinal)),
                producer.LegalForm.ToString()
            );
    }

    private Hint? OfProfit(Criterion criterion) =>
        (Money("profit"), Money("profitBefore")) switch
        {
            ({ } now, { } before) when now > before => Towards(criterion, Fact.ProfitRose, option => option.Points > 0),
            ({ } now, { } before) when now <= before => Against(criterion, Fact.ProfitFell),
            _ => null,
        };

    // A paper not ticked is worth a word only where others are: nobody has said anything yet else.
    private Hint? OfPaper(Criterion criterion, string paper) =>
        dossier.HasPaper(paper) ? Towards(criterion, Fact.PaperTicked, option => option.Points > 0, paper)
        : dossier.Text(ReportField.Papers) is not null ? Against(criterion, Fact.PaperNotTicked, paper)
        : null;

    /// <summary>The fact speaks for certain options, and another one or none is answered.</summary>
    private Hint? Towards(Criterion criterion, Fact fact, Func<Option, bool> fits, string? of = null)
    {
        var chosen = Chosen(criterion);
        var offered = criterion.Options.FirstOrDefault(fits);
        return offered is null || (chosen is not null && fits(chosen))
            ? null
            : new(criterion, fact, of, chosen, offered);
    }

    /// <summary>The fact speaks against any points here.</summary>
    private Hint? Against(Criterion criterion, Fact fact, string? of = null) =>
        Chosen(criterion) is { Points: > 0 } chosen ? new(criterion, fact, of, chosen, null) : null;

    private Option? Chosen(Criterion criterion) =>
        dossier.Answers.FirstOrDefault(one => one.Criterion == criterion.Code)?.Option is { } number and > 0
        && number <= criterion.Options.Length
            ? criterion.Options[number - 1]
            : null;

    private Option? OptionOf(string key) =>
        set.Criteria.FirstOrDefault(one => one.Key == key) is { } one ? Chosen(one) : null;

    private bool AnsweredNone(string key) =>
        set.Criteria.FirstOrDefault(one => one.Key == key) is { } one
        && dossier.Answers.FirstOrDefault(answer => answer.Criterion == one.Code)?.Option is { } option
        && one.Points(option) == 0;

    private long? Money(string field) =>
        long.TryParse(dossier.Text(field), CultureInfo.InvariantCulture, out var dong) ? dong : null;
}
