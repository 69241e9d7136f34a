using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Reports.Statistics;

namespace OneCommune.Domain.Tests.Reports.Statistics;

public sealed class AddingUpFigures
{
    // Every tally another power of two: a sum tells which of them it took.
    private static readonly ProductTally[] Products =
    [
        new(3, Sector.Food, true, 1),
        new(3, Sector.Drinks, false, 2),
        new(4, Sector.Food, false, 4),
        new(4, Sector.Medicinal, true, 8),
        new(5, Sector.Handicraft, false, 16),
        new(3, Sector.Ornamental, false, 32),
        new(4, Sector.Tourism, false, 64),
        new(3, Sector.Unknown, true, 128),
    ];

    private static readonly ProducerTally[] Producers =
    [
        new(LegalForm.Enterprise, 1, 100, 1000),
        new(LegalForm.Cooperative, 2, 200, 2000),
        new(LegalForm.CooperativeGroup, 4, 400, 4000),
        new(LegalForm.Household, 8, 0, 0),
        new(LegalForm.Farm, 16, 0, 0),
        new(LegalForm.Association, 32, 0, 0),
        new(LegalForm.Other, 64, 0, 0),
    ];

    private static readonly YearTally Year = new(
        2026,
        [
            new(RecognitionKind.First, 3, 1),
            new(RecognitionKind.Renewed, 3, 2),
            new(RecognitionKind.Upgraded, 4, 4),
            new(RecognitionKind.First, 5, 8),
        ],
        Revoked: 16,
        Expired: 32
    );

    private static readonly StatisticsReport Report = new(new(2026, 6, 30), "80", Products, Producers, Year);

    [Fact]
    public void Every_figure_is_the_sum_of_exactly_what_it_names() =>
        Assert.Equal(
            new ProgrammeStatistics(
                new(2026, 6, 30),
                "80",
                Products: 255,
                new(1 + 2 + 32 + 128, 4 + 8 + 64, 16),
                new(Food: 1 + 4, Drinks: 2, Medicinal: 8, Handicraft: 16, Ornamental: 32, Tourism: 64, Unknown: 128),
                Producers: 127,
                new(Enterprise: 1, Cooperative: 2, CooperativeGroup: 4, Household: 8, Farm: 16, Other: 32 + 64),
                new(2026, 15, new(3, 4, 8), First: 1 + 8, Renewed: 2, Upgraded: 4, Revoked: 16, Expired: 32),
                WomenLed: 700,
                ModernChannel: 7000,
                Online: 1 + 8 + 128
            ),
            Report.Summary()
        );

    [Fact]
    public void Stars_add_up_over_the_sectors_and_sectors_over_the_stars()
    {
        var sectors = Enum.GetValues<Sector>();

        foreach (var stars in new[] { 3, 4, 5 })
            Assert.Equal(Report.Starred(stars), sectors.Sum(sector => Report.Starred(stars, sector)));
        foreach (var sector in sectors)
            Assert.Equal(Report.Of(sector), new[] { 3, 4, 5 }.Sum(stars => Report.Starred(stars, sector)));
    }

    [Fact]
    public void What_is_added_and_taken_away_again_leaves_what_there_was()
    {
        var (one, more) = (Producers[0], new ProducerTally(LegalForm.Enterprise, 5, 3, 2));

        Assert.Equal(new(LegalForm.Enterprise, 6, 103, 1002), one.With(more));
        Assert.Equal(one, one.With(more).With(more.Taken()));
    }

    [Fact]
    public void Where_nothing_is_kept_every_figure_is_nought()
    {
        var none = new StatisticsReport(new(2026, 6, 30), null, [], [], new(2026, [], 0, 0)).Summary();

        Assert.Equal((0L, 0L, 0L), (none.Products, none.Producers, none.Year.Products));
        Assert.Equal((new StarCounts(0, 0, 0), new SectorCounts(0, 0, 0, 0, 0, 0, 0)), (none.Stars, none.Sectors));
    }
}
