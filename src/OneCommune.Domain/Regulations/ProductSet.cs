using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OneCommune.Domain.Regulations;

/// <summary>A numbered heading of a form with the points of its criteria together.</summary>
public sealed record Section(string Code, Label Label, int Max, ImmutableArray<Criterion> Criteria);

/// <summary>A part of one set's form.</summary>
public sealed record FormPart(Part Part, ImmutableArray<Section> Sections);

/// <summary>
/// A set of products (bộ sản phẩm) and its form. An incomplete set, whose source has gaps, takes totals only and says
/// why; its criteria, if any, are for reading.
/// </summary>
public sealed class ProductSet
{
    private readonly Dictionary<string, Criterion> byCode;

    public ProductSet(string regulation, StarBands bands, IEnumerable<FormPart> parts)
    {
        Regulation = regulation;
        Bands = bands;
        Parts = [.. parts];
        Criteria = [.. Parts.SelectMany(part => part.Sections).SelectMany(section => section.Criteria)];
        for (var part = 0; part < Parts.Length; part++)
        {
            foreach (var criterion in Parts[part].Sections.SelectMany(section => section.Criteria))
                criterion.PartIndex = part;
        }
        for (var index = 0; index < Criteria.Length; index++)
            Criteria[index].Index = index;

        byCode = Criteria.ToDictionary(criterion => criterion.Code, StringComparer.Ordinal);
        Marks =
        [
            .. Criteria
                .SelectMany(criterion =>
                    criterion.Marks.Select(mark => new Minimum(criterion, mark.Stars, mark.Points))
                )
                .OrderBy(minimum => minimum.Stars)
                .ThenBy(minimum => minimum.Criterion.Index),
        ];
        CodesUtf8 = [.. Criteria.Select(criterion => Encoding.UTF8.GetBytes(criterion.Code))];
    }

    /// <summary>The id of the regulation the form belongs to ("26-2026").</summary>
    public string Regulation { get; }
    public required int Number { get; init; }
    public required string Slug { get; init; }
    public required Label Label { get; init; }

    /// <summary>Short codes of the ministries in charge ("MAE"); the regulation has their names.</summary>
    public ImmutableArray<string> LeadMinistries { get; init; } = [];

    /// <summary>Sample units handed in with the dossier; 0 for tourism, null where the decision is not known to say.</summary>
    public int? Samples { get; init; }

    /// <summary>Why the form takes totals only; null for a complete form.</summary>
    public Label? WhyIncomplete { get; init; }

    /// <summary>Reasons to reject the dossier before it is scored.</summary>
    public ImmutableArray<Note> Disqualification { get; init; } = [];

    /// <summary>Points where our copy of the form may differ from the signed decision.</summary>
    public ImmutableArray<Label> Doubts { get; init; } = [];

    public StarBands Bands { get; }
    public ImmutableArray<FormPart> Parts { get; }

    /// <summary>Every criterion in form order.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>Every star mark, lowest rank first, then in form order.</summary>
    public ImmutableArray<Minimum> Marks { get; }

    public bool IsComplete => WhyIncomplete is null;

    internal byte[][] CodesUtf8 { get; }

    /// <summary>Refuses "score.unknown-criterion".</summary>
    public Criterion Criterion(string code) =>
        TryCriterion(code, out var criterion)
            ? criterion
            : throw new RefusalException("score.unknown-criterion", code, Number, Regulation);

    public bool TryCriterion(string code, [MaybeNullWhen(false)] out Criterion criterion) =>
        byCode.TryGetValue(code, out criterion);

    /// <summary>Refuses "score.incomplete-set" where the form takes totals only.</summary>
    public void MustBeComplete()
    {
        if (!IsComplete)
            throw new RefusalException("score.incomplete-set", Number, Regulation);
    }
}

/// <summary>What a rank asks of a criterion: at least so many points.</summary>
public sealed record Minimum(Criterion Criterion, int Stars, int Points);
