using OneCommune.Domain.Tests.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

public class LegacyEncoding
{
    // What a .VnTime cell holds, letter for letter: the mirror image of the decoder, written from the standard's table.
    private const string Letters = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    private const string Codes = "¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§";

    [Theory]
    [InlineData("G¹o", "Gạo")]
    [InlineData("Hîp t¸c x·", "Hợp tác xã")]
    [InlineData("§µo", "Đào")]
    [InlineData("HîP T¸C X· T¢N AN", "HỢP TÁC XÃ TÂN AN")]
    [InlineData("C«ng ty TNHH Mekong B×nh Minh 2", "Công ty TNHH Mekong Bình Minh 2")]
    [InlineData("X·/ph­êng", "Xã/phường")]
    [InlineData("Kr«ng P¾c, §¾k L¾k", "Krông Pắc, Đắk Lắk")]
    [InlineData("Ngµy Q§", "Ngày QĐ")]
    [InlineData("C¬ së s¶n xuÊt n­íc m¾m", "Cơ sở sản xuất nước mắm")]
    public void A_text_in_TCVN3_is_read(string cell, string text)
    {
        var reading = Tcvn3Reading.Of(cell);

        Assert.Equal((Tcvn3Likelihood.Certain, text), (reading.Likelihood, reading.Text));
    }

    [Theory]
    [InlineData("Gạo nếp than Tân An")]
    [InlineData("Cà phê")]
    [InlineData("Bánh tráng")]
    [InlineData("HTX Bò sữa Hòa Hưng")]
    [InlineData("BÁNH ÍT LÁ GAI")]
    [InlineData("Trà búp")]
    [InlineData("Crème brûlée à la française, thé vert")]
    [InlineData("Le prix a été dû, où êtes-vous ?")]
    [InlineData("Café Zürich, El Niño, São Paulo")]
    [InlineData("OCOP® 5 µm · 10 µm · ½ kg © 2024 «Long An» 2×3 m²")]
    [InlineData("A · B · C")]
    [InlineData("£ 5, ¥ 100")]
    [InlineData("35°C ± 2, § 5")]
    [InlineData("Q§ 12")]
    [InlineData("123/QĐ-UBND")]
    [InlineData("Soft\u00adhyphen")]
    [InlineData("")]
    public void Ordinary_text_is_never_mangled(string text)
    {
        var reading = Tcvn3Reading.Of(text);

        Assert.Equal((Tcvn3Likelihood.None, text), (reading.Likelihood, reading.Text));
    }

    [Theory]
    [InlineData("Bé", "Bộ")]
    [InlineData("cã", "có")]
    [InlineData("Sè Q§", "Số QĐ")]
    public void What_makes_sense_both_ways_is_only_possible(string cell, string text)
    {
        var reading = Tcvn3Reading.Of(cell);

        Assert.Equal((Tcvn3Likelihood.Possible, text), (reading.Likelihood, reading.Text));
    }

    [Fact]
    public void Real_names_survive_the_way_to_TCVN3_and_back()
    {
        var codes = Letters.Zip(Codes).ToDictionary(pair => pair.First, pair => pair.Second);
        var names = SharedCountry
            .Gazetteer.Units.Select(unit => unit.Name)
            .Distinct()
            .Where(name => name.All(letter => letter < 128 || codes.ContainsKey(letter)))
            .ToList();
        var cells = names.ConvertAll(name =>
            string.Concat(name.Select(letter => codes.GetValueOrDefault(letter, letter)))
        );

        var readings = cells.ConvertAll(Tcvn3Reading.Of);

        Assert.DoesNotContain(names, name => Tcvn3Reading.Of(name).Likelihood == Tcvn3Likelihood.Certain);
        Assert.All(
            readings.Zip(names).Where(pair => pair.First.Likelihood != Tcvn3Likelihood.None),
            pair => Assert.Equal(pair.Second, pair.First.Text, ignoreCase: true)
        );
        var missed = readings
            .Zip(names)
            .Where(pair => pair.First.Likelihood != Tcvn3Likelihood.Certain)
            .Select(pair => pair.Second);
        Assert.True(missed.Count() < names.Count / 50, $"missed of {names.Count}: {string.Join(", ", missed)}");
    }
}
