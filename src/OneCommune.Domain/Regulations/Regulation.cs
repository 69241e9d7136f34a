using System.Collections.Immutable;
using OneCommune.Domain.Registry;

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

    /// <summary>As first issued; <see cref="RecognisedBy"/> minds the amendments.</summary>
    public required ImmutableArray<Level> Levels { get; init; }

    /// <summary>Who takes in a dossier as first issued; <see cref="ReceivedBy"/> minds the amendments.</summary>
    public Authority FirstReceiver { get; init; } = Authority.Commune;

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>Names of the ministries by the short code the sets use.</summary>
    public ImmutableDictionary<string, Label> Ministries { get; init; } = ImmutableDictionary<string, Label>.Empty;

    /// <summary>Points where our copy may differ from the signed decision.</summary>
    public ImmutableArray<Label> Doubts { get; init; } = [];
    public required Procedure Procedure { get; init; }
    public required CouncilRules Council { get; init; }
    public required ImmutableArray<ListedSector> Sectors { get; init; }

    /// <summary>In order of number.</summary>
    public required ImmutableArray<ProductSet> Sets { get; init; }

    public int Total => Parts.Sum(part => part.Max);

    /// <summary>Refuses "regulation.unknown-set".</summary>
    public ProductSet Set(int number) =>
        Sets.FirstOrDefault(set => set.Number == number)
        ?? throw new RefusalException("regulation.unknown-set", number, Id);

    public ListedSector SectorOf(ProductSet set) =>
        Sectors.First(sector => sector.Groups.Any(group => group.Sets.Contains(set.Number)));

    public SetGroup GroupOf(ProductSet set) => SectorOf(set).Groups.First(group => group.Sets.Contains(set.Number));

    /// <summary>
    /// Who recognises <paramref name="stars"/> on a day; null for a rank without decision and certificate.
    /// </summary>
    public Authority? RecognisedBy(int stars, DateOnly on) =>
        (Amended(on).LastOrDefault(one => one.Levels is not null)?.Levels ?? Levels)
            .FirstOrDefault(level => level.Stars == stars)
            ?.RecognisedBy;

    /// <summary>Who takes in a dossier on a day: the commune, before July 2025 the district.</summary>
    public Authority ReceivedBy(DateOnly on) =>
        Amended(on).LastOrDefault(one => one.ReceivedBy is not null)?.ReceivedBy ?? FirstReceiver;

    public bool InForceOn(DateOnly date) => EffectiveFrom <= date && (EffectiveTo is null || date <= EffectiveTo);

    public override string ToString() => Id;

    private IEnumerable<Amendment> Amended(DateOnly on) => Amendments.Where(one => one.On <= on);
}
