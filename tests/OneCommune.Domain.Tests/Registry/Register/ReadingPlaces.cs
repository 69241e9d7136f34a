using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Tests.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ReadingPlaces
{
    private readonly PlaceReader longAn = new(SmallCountry.Country, [SmallCountry.Old("80")], SmallCountry.Then);
    private readonly PlaceReader tayNinh = new(SmallCountry.Country, [SmallCountry.New("80")], SmallCountry.Now);

    [Theory]
    [InlineData("Xã Mỹ Lạc", "", "28048")]
    [InlineData("My Lac", "Thủ Thừa", "28048")]
    [InlineData("Xã Hòa Phú", "H. Châu Thành", "28240")]
    [InlineData("Phường 2", "TX Kiến Tường", "27787")]
    [InlineData("2", "TX Kiến Tường", "27787")]
    [InlineData("02", "TX Kiến Tường", "27787")]
    [InlineData("II", "TX Kiến Tường", "27787")]
    public void A_commune_is_found_in_the_registers_province(string commune, string district, string code)
    {
        var reading = longAn.Read(new(commune, district, ""));

        Assert.Equal(code, reading.Unit?.Code);
        Assert.Null(reading.Warning);
    }

    [Fact]
    public void The_row_may_name_another_province_or_another_catalogue()
    {
        Assert.Equal("25571", longAn.Read(new("Xã Hòa Phú", "", "Tây Ninh")).Unit?.Code);
        Assert.Equal("28048", tayNinh.Read(new("Xã Mỹ Lạc", "", "", SmallCountry.Then)).Unit?.Code);
        Assert.Equal("28036", longAn.Read(new("Xã Thủ Thừa", "", "", SmallCountry.Now)).Unit?.Code);
    }

    [Theory]
    [InlineData("Phường 2", "TP Tân An", "", "27688")]
    [InlineData("Phường 2", "", "TP Tân An", "27688")]
    [InlineData("Xã Mỹ Lạc", "Long An", "", "28048")]
    public void A_column_of_cities_may_hold_districts_and_provinces(
        string commune,
        string district,
        string province,
        string code
    ) => Assert.Equal(code, longAn.Read(new(commune, district, province)).Unit?.Code);

    [Fact]
    public void But_no_city_of_another_province_nor_one_of_no_time()
    {
        Assert.Equal("place-unknown", Told("TP Hồ Chí Minh", ""));
        Assert.Equal("place-unknown", Told("", "TP Không Có"));

        string? Told(string district, string province) =>
            longAn.Read(new("", district, province)).Refused?.Reason.Code["register.".Length..];
    }

    [Theory]
    [InlineData("", "Huyện Thủ Thừa", "803")]
    [InlineData("", "", "80")]
    public void Without_a_commune_the_row_stands_at_the_level_it_names_with_a_warning(
        string commune,
        string district,
        string code
    )
    {
        var reading = longAn.Read(new(commune, district, ""));

        Assert.Equal(code, reading.Unit?.Code);
        Assert.Equal("register.no-commune", reading.Warning?.Reason.Code);
    }

    [Fact]
    public void A_number_behind_the_name_makes_it_another_commune_and_the_nearest_is_offered()
    {
        foreach (var district in new[] { "", "Huyện Thủ Thừa" })
        {
            var refused = longAn.Read(new("Xã Mỹ Lạc 2", district, "")).Refused!.Reason;

            Assert.Equal("register.place-nearly", refused.Code);
            Assert.Equal("Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An", refused.Args[2]);
        }
    }

    [Fact]
    public void The_section_above_names_the_district_where_the_row_does_not()
    {
        Assert.Equal("27787", longAn.Read(new("Phường 2", "", "", SectionDistrict: "THỊ XÃ KIẾN TƯỜNG")).Unit?.Code);
        Assert.Equal("28048", longAn.Read(new("Xã Mỹ Lạc", "", "", SectionDistrict: "HUYỆN CHÂU THÀNH")).Unit?.Code);
        Assert.Equal("803", longAn.Read(new("", "", "", SectionDistrict: "HUYỆN THỦ THỪA")).Unit?.Code);
    }

    [Theory]
    [InlineData("HUYỆN THỦ THỪA", "", false)]
    [InlineData("", "Xã Mỹ Lạc", false)]
    [InlineData("HUYỆN CHÂU THÀNH", "", true)]
    [InlineData("", "Xã Hòa Phú", true)]
    [InlineData("Nhóm thực phẩm", "", false)]
    public void A_row_of_another_place_than_the_section_above_is_told(string district, string commune, bool isTold)
    {
        var reading = longAn.Read(
            new("Xã Mỹ Lạc", "Huyện Thủ Thừa", "", SectionDistrict: district, SectionCommune: commune)
        );

        Assert.Equal("28048", reading.Unit?.Code);
        Assert.Equal(isTold ? "register.other-section" : null, reading.Elsewhere?.Reason.Code);
    }

    [Fact]
    public void A_district_above_a_commune_of_after_the_districts_is_asked_about_its_own_days()
    {
        Assert.Null(tayNinh.Read(new("Xã Thủ Thừa", "", "", SectionDistrict: "Huyện Thủ Thừa")).Elsewhere);
        Assert.NotNull(tayNinh.Read(new("Xã Thủ Thừa", "", "", SectionDistrict: "Thị xã Kiến Tường")).Elsewhere);
    }

    [Fact]
    public void A_register_without_columns_of_places_says_them_in_the_address()
    {
        Assert.Equal("28048", longAn.Read(new("", "", "", Address: "Ấp 1, xã Mỹ Lạc, huyện Thủ Thừa")).Unit?.Code);
        var unsaid = longAn.Read(new("", "", "", Address: "Ấp 1"));
        Assert.Equal(("80", "register.no-commune"), (unsaid.Unit?.Code, unsaid.Warning?.Reason.Code));
    }

    [Theory]
    [InlineData("Xã Không Có", "", "", "register.place-unknown")]
    [InlineData("Phường 2", "", "", "register.commune-ambiguous")]
    [InlineData("Xã Mỹ Lạc", "Huyện Châu Thành", "", "register.commune-outside-district")]
    [InlineData("", "Huyện Không Có", "", "register.place-unknown")]
    [InlineData("", "", "Tỉnh Không Có", "register.place-unknown")]
    public void An_unknown_or_ambiguous_name_is_refused_and_never_guessed(
        string commune,
        string district,
        string province,
        string code
    )
    {
        var reading = longAn.Read(new(commune, district, province));

        Assert.Null(reading.Unit);
        Assert.Equal(code, reading.Refused?.Reason.Code);
    }

    [Fact]
    public void A_name_of_another_time_is_refused_with_what_it_is_called_on_the_day()
    {
        var former = tayNinh.Read(new("Xã Mỹ Lạc", "Huyện Thủ Thừa", "")).Refused!.Reason;
        Assert.Equal("register.place-former", former.Code);
        Assert.Equal("Xã Mỹ Thạnh, Tỉnh Tây Ninh", former.Args[2]);

        var divided = tayNinh.Read(new("Xã Mỹ An", "", "")).Refused!.Reason;
        Assert.Equal("register.place-divided", divided.Code);
        Assert.Equal("Xã Mỹ Thạnh, Tỉnh Tây Ninh; Xã Thủ Thừa, Tỉnh Tây Ninh", divided.Args[2]);

        var later = longAn.Read(new("Phường Tân An", "", "")).Refused!.Reason;
        Assert.Equal("register.place-not-yet", later.Code);
        Assert.Equal("register.no-districts", tayNinh.Read(new("", "Huyện Thủ Thừa", "")).Refused!.Reason.Code);
        Assert.Equal("register.place-former", tayNinh.Read(new("", "", "Tỉnh Long An")).Refused!.Reason.Code);
    }

    [Fact]
    public void A_commune_of_no_time_is_not_called_a_later_one_named_as_its_district()
    {
        var refused = longAn.Read(new("Mỹ Lạc 1", "Thủ Thừa", "")).Refused!.Reason;

        Assert.DoesNotContain("not-yet", refused.Code);
    }

    [Theory]
    [InlineData("Ấp 1, xã Mỹ Lạc", "Huyện Thủ Thừa", "28048")]
    [InlineData("Mỹ Lạc", "Huyện Thủ Thừa", "803")]
    [InlineData("Ấp 1, xã Hòa Phú", "Huyện Thủ Thừa", "803")]
    public void Beside_a_district_the_address_tells_the_commune_it_calls_so(
        string address,
        string district,
        string code
    ) => Assert.Equal(code, longAn.Read(new("", district, "", Address: address)).Unit?.Code);

    [Fact]
    public void Of_an_unknown_province_nothing_is_assumed()
    {
        var anywhere = new PlaceReader(SmallCountry.Country, [], SmallCountry.Then);

        Assert.Equal("28048", anywhere.Read(new("Xã Mỹ Lạc", "", "")).Unit?.Code);
        Assert.Equal("register.commune-ambiguous", anywhere.Read(new("Xã Hòa Phú", "", "")).Refused?.Reason.Code);
        var nowhere = anywhere.Read(new("", "", ""));
        Assert.Null(nowhere.Unit);
        Assert.Equal("register.no-place", nowhere.Warning?.Reason.Code);
    }
}
