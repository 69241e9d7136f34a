using OneCommune.Domain.Registry.Places;
using static OneCommune.Domain.Tests.Registry.Places.SmallCountry;

namespace OneCommune.Domain.Tests.Registry.Places;

public class Successions
{
    [Fact]
    public void A_code_is_two_units_when_it_was_used_again()
    {
        Assert.Equal(["Tỉnh Long An", "Tỉnh Tây Ninh"], Country.Versions("80").Select(unit => unit.Name));
        Assert.Equal("Tỉnh Long An", Country.Unit("80", new(2025, 6, 30))?.Name);
        Assert.Equal("Tỉnh Tây Ninh", Country.Unit("80", Mergers)?.Name);
    }

    [Fact]
    public void A_commune_that_went_whole_has_one_place_today() =>
        Assert.Equal([new Relative(New("28051"), SuccessionPart.Whole)], Country.At(Old("28048"), Now));

    [Fact]
    public void A_commune_that_was_split_has_several() =>
        Assert.Equal(
            [new Relative(New("28051"), SuccessionPart.Split), new Relative(New("28036"), SuccessionPart.Split)],
            Country.At(Old("28054"), Now)
        );

    [Fact]
    public void A_unit_that_stands_is_itself()
    {
        Assert.Equal([new Relative(New("28051"), SuccessionPart.Whole)], Country.At(New("28051"), Now));
        Assert.Equal([new Relative(Old("28051"), SuccessionPart.Whole)], Country.At(Old("28051"), Then));
    }

    [Fact]
    public void Going_back_each_origin_says_whether_all_of_it_came_here() =>
        Assert.Equal(
            [("28054", SuccessionPart.Split), ("28048", SuccessionPart.Whole), ("28051", SuccessionPart.Whole)],
            Country.At(New("28051"), Then).Select(origin => (origin.Unit.Code, origin.Part))
        );

    [Fact]
    public void Provinces_and_districts_follow_their_communes()
    {
        Assert.Equal([new Relative(New("80"), SuccessionPart.Whole)], Country.At(Old("80"), Now));
        Assert.Equal([new Relative(New("80"), SuccessionPart.Whole)], Country.At(Old("72"), Now));
        Assert.Equal(["28051", "28036"], Country.At(Old("803"), Now).Select(place => place.Unit.Code));
        Assert.Equal([Old("80"), Old("72")], Country.At(New("80"), Then).Select(origin => origin.Unit));
    }

    [Fact]
    public void A_unit_without_succession_has_no_known_place() => Assert.Empty(Country.At(Old("26740"), Now));

    [Fact]
    public void A_unit_knows_its_path_and_what_lies_in_it()
    {
        Assert.Equal("Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An", Country.Address(Old("28048")));
        Assert.Equal(
            ["Thị trấn Thủ Thừa", "Xã Mỹ An", "Xã Mỹ Lạc", "Xã Mỹ Thạnh"],
            Names(Country.Children(Old("803")))
        );
        Assert.Equal(10, Country.Communes(Old("80")).Count());
        Assert.Equal(["Tỉnh Tây Ninh"], Names(Country.Provinces(Now)));
    }

    [Fact]
    public void Search_is_blind_to_accents_and_puts_the_nearest_name_first() =>
        Assert.Equal(["Tỉnh Tây Ninh", "Thành phố Tây Ninh"], Names(Country.Search("tay ninh", Then)));

    [Fact]
    public void Three_catalogues_are_followed_through()
    {
        var first = new AdminUnit(1, "01", "Tỉnh A", AdminLevel.Province, null, new(2004, 1, 1), new(2009, 12, 31));
        var second = new AdminUnit(2, "01", "Tỉnh A", AdminLevel.Province, null, new(2010, 1, 1), new(2019, 12, 31));
        var third = new AdminUnit(3, "02", "Tỉnh B", AdminLevel.Province, null, new(2020, 1, 1));
        var other = new AdminUnit(4, "03", "Tỉnh C", AdminLevel.Province, null, new(2020, 1, 1));
        var places = new Gazetteer(
            [first, second, third, other],
            [
                new(1, 2, second.ValidFrom, SuccessionPart.Whole),
                new(2, 3, third.ValidFrom, SuccessionPart.Split),
                new(2, 4, third.ValidFrom, SuccessionPart.Split),
            ]
        );

        Assert.Equal([first.ValidFrom, second.ValidFrom, third.ValidFrom], places.Catalogues);
        Assert.Equal([new(third, SuccessionPart.Split), new(other, SuccessionPart.Split)], places.At(first, Now));
        Assert.Equal([new Relative(first, SuccessionPart.Split)], places.At(third, new(2005, 1, 1)));
    }

    private static IEnumerable<string> Names(IEnumerable<AdminUnit> units) => units.Select(unit => unit.Name);
}
