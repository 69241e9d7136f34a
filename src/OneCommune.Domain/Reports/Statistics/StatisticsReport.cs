using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Reports.Statistics;

/// <summary>The tallies behind the figures: what charts and tables break down, and what <see cref="Summary"/> adds up.</summary>
public sealed record StatisticsReport(
    DateOnly AsOf,
    string? Unit,
    IReadOnlyList<ProductTally> Products,
    IReadOnlyList<ProducerTally> Producers,
    YearTally Year
)
{
    public ProgrammeStatistics Summary() =>
        new(
            AsOf,
            Unit,
            Products.Sum(p => p.Count),
            new(Starred(3), Starred(4), Starred(5)),
            new(
                Of(Sector.Food),
                Of(Sector.Drinks),
                Of(Sector.Medicinal),
                Of(Sector.Handicraft),
                Of(Sector.Ornamental),
                Of(Sector.Tourism),
                Of(Sector.Unknown)
            ),
            Producers.Sum(p => p.Count),
            new(
                Of(LegalForm.Enterprise),
                Of(LegalForm.Cooperative),
                Of(LegalForm.CooperativeGroup),
                Of(LegalForm.Household),
                Of(LegalForm.Farm),
                Of(LegalForm.Association) + Of(LegalForm.Other)
            ),
            new(
                Year.Year,
                Year.Issued.Sum(i => i.Count),
                new(Issued(3), Issued(4), Issued(5)),
                Issued(RecognitionKind.First),
                Issued(RecognitionKind.Renewed),
                Issued(RecognitionKind.Upgraded),
                Year.Revoked,
                Year.Expired
            ),
            Producers.Sum(p => p.WomenLed),
            Producers.Sum(p => p.ModernChannel),
            Products.Where(p => p.Online).Sum(p => p.Count)
        );

    public long Starred(int stars, Sector? sector = null) =>
        Products.Where(p => p.Stars == stars && (sector is null || p.Sector == sector)).Sum(p => p.Count);

    public long Of(Sector sector) => Products.Where(p => p.Sector == sector).Sum(p => p.Count);

    public long Of(LegalForm form) => Producers.Where(p => p.LegalForm == form).Sum(p => p.Count);

    private long Issued(int stars) => Year.Issued.Where(i => i.Stars == stars).Sum(i => i.Count);

    private long Issued(RecognitionKind kind) => Year.Issued.Where(i => i.Kind == kind).Sum(i => i.Count);
}
