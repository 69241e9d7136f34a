using System.Collections.Immutable;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// What one page asks: sections of one part that follow each other, as many as make a page for a phone; or one criterion by itself, for a
/// network on which each save should be small.
/// </summary>
internal sealed record QuestionGroup(
    FormPart Part,
    ImmutableArray<Section> Sections,
    ImmutableArray<Criterion> Criteria
)
{
    private const int MostTogether = 6;

    public bool Alone => Criteria.Length == 1;

    /// <summary>As it stands in the address: "A1.1", "A1.1-A1.6".</summary>
    public string Address => Alone ? Criteria[0].Code : $"{Criteria[0].Code}-{Criteria[^1].Code}";

    /// <summary>For people: "A1.1", "A1.1–A1.6".</summary>
    public string Codes => Address.Replace('-', '–');

    /// <summary>The pages of a form, in its order. A section is never divided.</summary>
    public static IReadOnlyList<QuestionGroup> Of(ProductSet set)
    {
        var groups = new List<QuestionGroup>();
        foreach (var part in set.Parts)
        {
            List<Section> together = [];
            foreach (var section in part.Sections)
            {
                if (together.Sum(s => s.Criteria.Length) + section.Criteria.Length > MostTogether && together.Count > 0)
                {
                    groups.Add(Make(part, together));
                    together = [];
                }
                together.Add(section);
            }
            if (together.Count > 0)
                groups.Add(Make(part, together));
        }
        return groups;
    }

    public static QuestionGroup Of(ProductSet set, Criterion criterion) =>
        Of(set).First(group => group.Criteria.Contains(criterion));

    /// <summary>The end of the address that leads to a criterion among its neighbours: "A1.1-A1.6#A1.2".</summary>
    public static string Link(ProductSet set, Criterion criterion) => $"{Of(set, criterion).Address}#{criterion.Code}";

    /// <summary>Null where the form has no such page.</summary>
    public static QuestionGroup? Find(ProductSet set, string address) =>
        set.TryCriterion(address, out var criterion)
            ? Of(set, criterion) with
            {
                Criteria = [criterion],
            }
            : Of(set).FirstOrDefault(group => group.Address == address);

    private static QuestionGroup Make(FormPart part, IReadOnlyCollection<Section> sections) =>
        new(part, [.. sections], [.. sections.SelectMany(section => section.Criteria)]);
}
