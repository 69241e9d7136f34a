using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

public class TheRegulationOfADay
{
    private static readonly RegulationCatalogue Catalogue = new(Packs.Readings.Select(reading => reading.Sound()));

    [Theory]
    [InlineData("2019-08-21", "1048-2019")]
    [InlineData("2023-02-23", "1048-2019")]
    [InlineData("2023-02-24", "148-2023")]
    [InlineData("2026-05-21", "148-2023")]
    [InlineData("2026-05-22", "26-2026")] // 148 lives on to July 2026 for dossiers lodged before
    [InlineData("2031-01-01", "26-2026")]
    public void A_dossier_is_scored_under_the_decision_of_the_day_it_was_lodged(string lodged, string id) =>
        Assert.Equal(id, Catalogue.InForceOn(DateOnly.Parse(lodged)).Id);

    [Fact]
    public void Before_the_first_decision_there_is_none() =>
        Assert.Equal(
            "regulation.none-in-force",
            Assert.Throws<RefusalException>(() => Catalogue.InForceOn(new DateOnly(2019, 8, 20))).Code
        );

    [Fact]
    public void An_unknown_decision_and_an_unknown_set_are_refused()
    {
        Assert.Equal("regulation.unknown", Assert.Throws<RefusalException>(() => Catalogue.Get("1-1999")).Code);
        Assert.Equal(
            "regulation.unknown-set",
            Assert.Throws<RefusalException>(() => Catalogue.Get("26-2026").Set(27)).Code
        );
    }

    [Fact]
    public void One_decision_is_known_once() =>
        Assert.Equal(
            "regulation.duplicate",
            Assert.Throws<RefusalException>(() => new RegulationCatalogue([.. Catalogue.All, Catalogue.All[0]])).Code
        );

    [Fact]
    public void Three_stars_under_148_went_from_the_district_to_the_province_in_July_2025()
    {
        var regulation = Catalogue.Get("148-2023");

        Assert.Equal(Authority.District, regulation.RecognisedBy(3, new DateOnly(2025, 6, 30)));
        Assert.Equal(Authority.Province, regulation.RecognisedBy(3, new DateOnly(2025, 7, 7)));
        Assert.Equal(Authority.District, regulation.ReceivedBy(new DateOnly(2025, 6, 30)));
        Assert.Equal(Authority.Commune, regulation.ReceivedBy(new DateOnly(2025, 7, 7)));
    }

    [Fact]
    public void Crafts_and_textiles_of_2019_count_as_handicraft()
    {
        var regulation = Catalogue.Get("1048-2019");

        Assert.Equal(
            ["handicraft", "handicraft"],
            new[] { 23, 25 }.Select(n => regulation.SectorOf(regulation.Set(n)).CountsAs)
        );
    }
}
