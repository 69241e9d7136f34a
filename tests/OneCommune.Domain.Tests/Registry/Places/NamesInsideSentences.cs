using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Places;

/// <summary>Decree 30/2020, annex II part III: when the noun of a place is written small.</summary>
public sealed class NamesInsideSentences
{
    [Theory]
    [InlineData("Xã Mỹ Lạc", "xã Mỹ Lạc", "Mỹ Lạc")]
    [InlineData("Phường Long An", "phường Long An", "Long An")]
    [InlineData("Phường 4", "Phường 4", "Phường 4")]
    [InlineData("Quận 10", "Quận 10", "Quận 10")]
    [InlineData("Thị trấn Thủ Thừa", "thị trấn Thủ Thừa", "Thủ Thừa")]
    [InlineData("Thị xã Gò Công", "thị xã Gò Công", "Gò Công")]
    [InlineData("Đặc khu Phú Quốc", "đặc khu Phú Quốc", "Phú Quốc")]
    [InlineData("Huyện Thủ Thừa", "huyện Thủ Thừa", "Thủ Thừa")]
    [InlineData("Tỉnh Tây Ninh", "tỉnh Tây Ninh", "Tây Ninh")]
    [InlineData("Thành phố Cần Thơ", "thành phố Cần Thơ", "Cần Thơ")]
    [InlineData("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")]
    [InlineData("Xã", "Xã", "Xã")]
    [InlineData("Xãng Mới", "Xãng Mới", "Xãng Mới")]
    [InlineData("", "", "")]
    public void The_noun_is_small_unless_it_is_part_of_the_name(string name, string inside, string bare)
    {
        Assert.Equal(inside, PlaceText.Inside(name));
        Assert.Equal(bare, PlaceText.Bare(name));
    }

    [Theory]
    [InlineData("Xã Mỹ Lạc, tỉnh Tây Ninh", "xã Mỹ Lạc, tỉnh Tây Ninh")]
    [InlineData("Phường 4, thành phố Tân An", "Phường 4, thành phố Tân An")]
    public void An_address_follows_its_first_unit(string address, string inside) =>
        Assert.Equal(inside, PlaceText.Inside(address));
}
