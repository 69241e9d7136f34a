using OneCommune.Domain.Registry.Places;
using static OneCommune.Domain.Tests.Registry.Places.SmallCountry;

namespace OneCommune.Domain.Tests.Registry.Places;

public class AddressesAsWritten
{
    [Theory]
    [InlineData("Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An", "28048")]
    [InlineData("X. Mỹ Lạc, H. Thủ Thừa, T. Long An", "28048")]
    [InlineData("x.Mỹ Lạc - h.Thủ Thừa - Long An", "28048")]
    [InlineData("xa my lac huyen thu thua tinh long an", "28048")]
    [InlineData("XÃ MỸ LẠC; HUYỆN THỦ THỪA; LONG AN; VIỆT NAM", "28048")]
    [InlineData("Mĩ Lạc,Thủ  Thừa,Long An", "28048")]
    [InlineData("Mỹ Lạc, Long An", "28048")]
    [InlineData("Long An, Thủ Thừa, Mỹ Lạc", "28048")]
    [InlineData("Tỉnh Long An - Huyện Thủ Thừa - Xã Mỹ Lạc", "28048")]
    [InlineData("Xã Mỹ Lạc (Huyện Thủ Thừa, Long An cũ)", "28048")]
    [InlineData("Xã Mỹ Lạc (nay là xã Mỹ Thạnh), Thủ Thừa, Long An", "28048")]
    [InlineData("Xã Mỹ Lac, Huyện Thu Thừa", "28048")]
    [InlineData("Mỹ Lạc", "28048")]
    [InlineData("Phường 02, TP. Tân An, Long An", "27688")]
    [InlineData("P.2 TP Tân An", "27688")]
    [InlineData("F2, TP Tân An, Long An", "27688")]
    [InlineData("Phường II, Tân An, Long An", "27688")]
    [InlineData("Phường V, Tân An, Long An", "27685")]
    [InlineData("P. Bến Nghé, Q.1, TPHCM", "26740")]
    [InlineData("Bến Nghé, Quận 1, Tp. HCM", "26740")]
    [InlineData("Ea M Lây, M’Đrắk, Đăk Lăk", "24451")]
    [InlineData("xã Ea MLây, huyện MĐrăk, Dak Lak", "24451")]
    [InlineData("Phường Vĩ Dạ, Thừa Thiên Huế", "19777")]
    [InlineData("Xã Hoà Hội, Huyện Châu Thành, Tây Ninh", "25570")]
    [InlineData("TT. Tầm Vu, H. Châu Thành", "28243")]
    [InlineData("T.T. Tầm Vu", "28243")]
    [InlineData("Xã Kỳ Quân, TX Kỳ Anh, Hà Tĩnh", "18756")]
    [InlineData("Xã Kỳ Quán, Huyện Kỳ Anh cũ, Hà Tĩnh", null)]
    [InlineData("Thủ Thừa, Long An", "803")]
    [InlineData("Huyện Thủ Thừa", "803")]
    [InlineData("Thị trấn Thủ Thừa, Huyện Thủ Thừa", "28036")]
    [InlineData("Thủ Thừa, Thủ Thừa, Long An", "28036")]
    [InlineData("Tây Ninh, Tây Ninh", "703")]
    [InlineData("TX Tân An, Long An", "794")]
    [InlineData("Xã Hướng Thọ Phú, Thị xã Tân An", "27706")]
    [InlineData("12 Lê Lợi, TP Tân An, Long An", "794")]
    [InlineData("Long An", "80")]
    [InlineData("TP HCM", "79")]
    public void A_written_address_of_2024_means_one_unit(string address, string? code) =>
        Assert.Equal(code, Country.Resolve(address, Then).Unit?.Code);

    [Theory]
    [InlineData("Số 12/3 ấp 5, Xã Mỹ Lạc, Huyện Thủ Thừa, Long An", "Số 12/3 ấp 5")]
    [InlineData("Ấp Bà Mía Mỹ Hòa, Mỹ Lạc, Thủ Thừa", "Ấp Bà Mía Mỹ Hòa")]
    [InlineData("Ấp 3 xã Mỹ Lạc huyện Thủ Thừa", "Ấp 3")]
    [InlineData("Ấp 3 Mỹ Lạc, Thủ Thừa", "Ấp 3")]
    [InlineData("Tỉnh lộ 818, xã Mỹ Lạc", "Tỉnh lộ 818")]
    [InlineData("Số 2 Mỹ Lạc, Thủ Thừa", "Số 2")]
    [InlineData("Ấp 1, xã Mỹ Lạc", "Ấp 1")]
    [InlineData("Mỹ Lạc 1, xã Mỹ Lạc", "Mỹ Lạc 1")]
    [InlineData("Mỹ Lạc, Thủ Thừa", "")]
    public void House_street_and_hamlet_are_told_apart(string address, string detail)
    {
        var answer = Country.Resolve(address, Then);

        Assert.Equal(("28048", detail), (answer.Unit?.Code, answer.Detail));
    }

    [Theory]
    [InlineData("Phường 2, Long An", "27688,27787")]
    [InlineData("Châu Thành", "805,708")]
    [InlineData("Hòa Phú, Châu Thành", "28240,25571")]
    [InlineData("Kỳ Anh, Hà Tĩnh", "449,447")]
    [InlineData("ky quan, tx ky anh, ha tinh", "18756,18757")]
    public void What_fits_several_units_is_asked_not_guessed(string address, string codes)
    {
        var answer = Country.Resolve(address, Then);

        Assert.True(answer.IsAmbiguous);
        Assert.Null(answer.Unit);
        Assert.Equal(codes.Split(',').Order(), answer.Candidates.Select(unit => unit.Code).Order());
    }

    [Theory]
    [InlineData("Xã Mỹ Lộc, Huyện Thủ Thừa, Tỉnh Long An")]
    [InlineData("Xã Mỹ Lạc, Huyện Châu Thành, Tỉnh Long An")]
    [InlineData("Mỹ Lạc, Châu Thành, Long An")]
    [InlineData("Xã Mỹ Lạc, Huyện Không Có, Tỉnh Long An")]
    [InlineData("Xã Không Có, Huyện Thủ Thừa, Tỉnh Long An")]
    [InlineData("Không Có, Thủ Thừa, Long An")]
    [InlineData("2, Tân An, Long An")]
    [InlineData("Mỹ Lạc Đông, Thủ Thừa")]
    [InlineData("Công ty TNHH Mỹ Lạc")]
    [InlineData("Mỹ Hòa, Mỹ Lạc, Long An")]
    [InlineData("P2 Q. Mỹ Lạc")]
    [InlineData("Thành phố Mỹ Lạc")]
    [InlineData(" ,; ")]
    [InlineData("")]
    public void What_fits_no_unit_is_unknown(string address)
    {
        var answer = Country.Resolve(address, Then);

        Assert.Null(answer.Unit);
        Assert.False(answer.IsAmbiguous);
    }

    [Theory]
    [InlineData("Xã Mỹ Lác, Huyện Thủ Thừa", "28048")]
    [InlineData("Phường Mỹ Lạc, Huyện Thủ Thừa", "28048")]
    [InlineData("Xã Mỹ Lạc 2", "28048")]
    [InlineData("Mỹ Lạc 02, Thủ Thừa, Long An", "28048")]
    [InlineData("Xã Mỹ Lạc 2, Huyện Thủ Thừa", "28048")]
    [InlineData("Ấp 3, xã Mỹ Lạc II, huyện Thủ Thừa", "28048")]
    [InlineData("xã Mỹ Lạc-1, Thủ Thừa", "28048")]
    [InlineData("Mỹ Lạc 1, Mỹ Lạc", "28048")]
    [InlineData("Long An, Thủ Thừa, Mỹ Lạc 2", "28048")]
    [InlineData("phường Vĩ Dạ 1, Huế", "19777")]
    public void A_wrong_accent_or_kind_is_no_answer_but_a_suggestion(string address, string code)
    {
        var answer = Country.Resolve(address, Then);

        Assert.Null(answer.Unit);
        Assert.Equal([code], answer.Candidates.Select(unit => unit.Code));
    }

    [Fact]
    public void The_level_asked_for_decides_between_a_district_and_its_town()
    {
        var district = Country.Resolve("Thủ Thừa, Long An", Then, AdminLevel.District);
        var commune = Country.Resolve("Thủ Thừa, Long An", Then, AdminLevel.Commune);

        Assert.Equal(("803", "28036"), (district.Unit?.Code, commune.Unit?.Code));
        Assert.Null(Country.Resolve("Huyện Thủ Thừa", Then, AdminLevel.Commune).Unit);
    }

    [Fact]
    public void A_known_province_need_not_be_written()
    {
        Assert.Equal("25571", Country.Resolve("Hòa Phú", Then, within: Old("72")).Unit?.Code);
        Assert.Equal("28240", Country.Resolve("Xã Hòa Phú, H. Châu Thành", Then, within: Old("80")).Unit?.Code);
        Assert.Null(Country.Resolve("Xã Hòa Phú, Tây Ninh", Then, within: Old("80")).Unit);
    }

    [Fact]
    public void The_same_words_mean_another_unit_on_another_date()
    {
        Assert.Equal("72", Country.Resolve("Tỉnh Tây Ninh", Then).Unit?.Code);
        Assert.Equal("80", Country.Resolve("Tỉnh Tây Ninh", Now).Unit?.Code);
        Assert.Null(Country.Resolve("Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An", Now).Unit);
        Assert.Null(Country.Resolve("Mỹ Lạc, Thủ Thừa, Tây Ninh", Now).Unit);
        Assert.Equal("28036", Country.Resolve("Ấp 3, Thủ Thừa, Tây Ninh", Now).Unit?.Code);
        Assert.Null(Country.Resolve("Tỉnh Long An", new DateOnly(1990, 1, 1)).Unit);
    }
}
