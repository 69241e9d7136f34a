using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

/// <summary>Texts of before Unicode are known by what they say once read so; ordinary text of any language never is.</summary>
public sealed class KnowingOldEncodings
{
    private const string Text =
        "Gạo nếp minh họa của Hợp tác xã Nông nghiệp Mỹ Lạc, huyện Thủ Thừa; Rượu đế, Khô cá lóc, Mắm ruốc Bình Lãng";

    [Theory]
    [InlineData("Gaïo neáp minh hoïa")]
    [InlineData("Röôïu ñeá")]
    [InlineData("HTX Noâng nghieäp Minh Hoïa")]
    [InlineData("XAÕ MYÕ LAÏC, HUYEÄN THUÛ THÖØA")]
    [InlineData("Hoä kinh doanh Traàn Vaên Ví Duï")]
    [InlineData("Teân saûn phaåm")]
    [InlineData("Chuû theå saûn xuaát")]
    public void VNI_is_known(string text) => Assert.Equal(OldEncoding.Vni, OldEncoding.Of(text));

    [Theory]
    [InlineData("GÕo n¤p minh h÷a")]
    [InlineData("Tên sän ph¦m, chü th¬")]
    [InlineData("Rßþu ðª MÛ LÕc")]
    public void VISCII_is_known(string text) => Assert.Equal(OldEncoding.Viscii, OldEncoding.Of(text));

    [Fact]
    public void Utf8_opened_in_another_encoding_is_known()
    {
        // As both ways of opening show it: the places without a character kept, and western signs.
        Assert.Equal(OldEncoding.BrokenUtf8, OldEncoding.Of(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Text))));
        Assert.Equal(OldEncoding.BrokenUtf8, OldEncoding.Of("Gáº¡o náº¿p, xÃ£ Má»¹ Láº¡c"));
    }

    [Theory]
    [InlineData(Text)]
    [InlineData("")]
    [InlineData("HTX Minh Hoa 123, 5★")]
    // Words that VNI or VISCII would also make something of stand as they are.
    [InlineData("Hoà toàn khoá thuý loà, mía, chuá, nông, cô tô, pò hèn")]
    [InlineData("Êđê, M'Nông, La Dêê, Krông Nô, Ea Súp, Pôkô, Kôn Rông")]
    [InlineData("Thaï Noël, Loïc Citroën, Gaël Zoé, Raphaël, Haïti, Hawaï, naïve façade")]
    [InlineData("Crème brûlée à la carte, Côte d'Ivoire, Café au lait, pâté, rosé, Nestlé, L'Oréal")]
    [InlineData("Thaï")]
    [InlineData("Müller, Köln, Größe, für Käse, Søren Bjørn, Århus, São Paulo, El Niño, España, señor")]
    [InlineData("Diện tích 100 m², n° 5, 50 µm, OCOP®, ©, ½, 20–30 °C")]
    [InlineData("100 m², n° 5, 50 µm, OCOP®, ©, ½, 20–30 °C, “ABC”, it’s")]
    [InlineData("Tªn s¶n phÈm, Hîp t¸c x·")]
    public void Ordinary_text_and_TCVN3_are_left_alone(string text)
    {
        Assert.Null(OldEncoding.Of(text));
        Assert.Null(OldEncoding.Of(text.ToUpperInvariant()));
        Assert.Null(OldEncoding.Of(text.Normalize(NormalizationForm.FormD)));
        foreach (var word in text.Split(' '))
            Assert.Null(OldEncoding.Of(word));
    }
}
