using System.Collections.Immutable;
using System.Text;

namespace OneCommune.Domain.Regulations;

/// <summary>One thing of two forms side by side, each side null where that form has no such thing.</summary>
public sealed record Pair<T>(T? Before, T? After)
    where T : class
{
    public bool Kept => Before is not null && After is not null;
}

/// <summary>A criterion of two forms, its most points, and the star marks that came or went.</summary>
public sealed record CriterionPair(Criterion? Before, Criterion? After)
{
    /// <summary>Points the criterion is worth more (or less, negative) than before.</summary>
    public int MaxChange => (After?.Max ?? 0) - (Before?.Max ?? 0);
    public ImmutableArray<Mark> MarksGained => [.. MarksOf(After).Except(MarksOf(Before))];
    public ImmutableArray<Mark> MarksLost => [.. MarksOf(Before).Except(MarksOf(After))];
    public bool Changed =>
        Before is null
        || After is null
        || MaxChange != 0
        || !MarksOf(Before).SequenceEqual(MarksOf(After))
        || !Before.Options.Select(option => option.Points).SequenceEqual(After.Options.Select(option => option.Points));

    private static ImmutableArray<Mark> MarksOf(Criterion? criterion) => criterion?.Marks ?? [];
}

/// <summary>
/// The same set under two regulations: parts by code, sections and criteria by name, which is what stays when numbers
/// move. The order is that of the later form, with what was dropped after it.
/// </summary>
public sealed record FormComparison(
    ProductSet Before,
    ProductSet After,
    ImmutableArray<Pair<Part>> Parts,
    ImmutableArray<Pair<Section>> Sections,
    ImmutableArray<CriterionPair> Criteria
)
{
    /// <summary>False where one form is not at hand: then only the parts can be compared.</summary>
    public bool HasBothForms => !Before.Criteria.IsEmpty && !After.Criteria.IsEmpty;

    public static FormComparison Of(ProductSet before, ProductSet after) =>
        new(
            before,
            after,
            [
                .. Match(
                    before.Parts.Select(part => part.Part),
                    after.Parts.Select(part => part.Part),
                    part => part.Code,
                    (was, now) => new Pair<Part>(was, now)
                ),
            ],
            [
                .. Match(
                    before.Parts.SelectMany(part => part.Sections),
                    after.Parts.SelectMany(part => part.Sections),
                    section => Folded(section.Label),
                    (was, now) => new Pair<Section>(was, now)
                ),
            ],
            [
                .. Match(
                    before.Criteria,
                    after.Criteria,
                    criterion => Folded(criterion.Label),
                    (was, now) => new CriterionPair(was, now)
                ),
            ]
        );

    /// <summary>
    /// The set of another regulation that most likely continues this one: same slug, else same name, else one whose slug goes
    /// on where the other ends ("gao-ngu-coc", "gao-ngu-coc-hat-so-che").
    /// </summary>
    public static ProductSet? Counterpart(ProductSet set, Regulation other) =>
        other.Sets.FirstOrDefault(one => one.Slug == set.Slug)
        ?? other.Sets.FirstOrDefault(one => Folded(one.Label) == Folded(set.Label))
        ?? other.Sets.FirstOrDefault(one =>
            one.Slug.StartsWith(set.Slug + "-", StringComparison.Ordinal)
            || set.Slug.StartsWith(one.Slug + "-", StringComparison.Ordinal)
        );

    // A name that occurs twice in a form is matched first with first, second with second.
    private static IEnumerable<TPair> Match<T, TPair>(
        IEnumerable<T> before,
        IEnumerable<T> after,
        Func<T, string> key,
        Func<T?, T?, TPair> pair
    )
        where T : class
    {
        var old = before.ToList();
        var pairs = new List<TPair>();
        foreach (var now in after)
        {
            var was = old.Find(one => key(one) == key(now));
            if (was is not null)
                old.Remove(was);
            pairs.Add(pair(was, now));
        }
        return pairs.Concat(old.Select(gone => pair(gone, null)));
    }

    private static string Folded(Label label) =>
        string.Join(
                ' ',
                label.Vi.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .ToUpperInvariant();
}
