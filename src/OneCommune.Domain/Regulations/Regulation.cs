using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>A decision of the Prime Minister as data: its classification, forms, ranks, clocks and council defaults.</summary>
public sealed class Regulation
{
    /// <summary>"26-2026".</summary>
    public required string Id { get; init; }
    public required Label Title { get; init; }
    public required Label LegalBasis { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day something could still be finished under it; null while in force.</summary>
    public required DateOnly? EffectiveTo { get; init; }
    public required ImmutableArray<Part> Parts { get; init; }
    public required StarBands Bands { get; init; }
    public required int CertificateMonths { get; init; }
    public required ImmutableArray<Level> Levels { get; init; }
    public required Procedure Procedure { get; init; }
    public required CouncilRules Council { get; init; }
    public required ImmutableArray<Sector> Sectors { get; init; }

    /// <summary>In order of number.</summary>
    public required ImmutableArray<ProductSet> Sets { get; init; }

    public int Total => Parts.Sum(part => part.Max);

    /// <summary>Refuses "regulation.unknown-set".</summary>
    public ProductSet Set(int number) =>
        Sets.FirstOrDefault(set => set.Number == number)
        ?? throw new RefusalException("regulation.unknown-set", number, Id);

    public Sector SectorOf(ProductSet set) =>
        Sectors.First(sector => sector.Groups.Any(group => group.Sets.Contains(set.Number)));

    public SetGroup GroupOf(ProductSet set) => SectorOf(set).Groups.First(group => group.Sets.Contains(set.Number));

    /// <summary>Who recognises <paramref name="stars"/>; null for a rank without decision and certificate.</summary>
    public Authority? RecognisedBy(int stars) => Levels.FirstOrDefault(level => level.Stars == stars)?.RecognisedBy;

    public bool InForceOn(DateOnly date) => EffectiveFrom <= date && (EffectiveTo is null || date <= EffectiveTo);

    public override string ToString() => Id;
}
