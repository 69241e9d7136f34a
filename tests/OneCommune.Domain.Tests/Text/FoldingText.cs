using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

public class FoldingText
{
    [Theory]
    [InlineData("Xã/Phường: Mỹ Lạc", "xa phuong my lac")]
    [InlineData("ĐƯỜNG  thốt-nốt (Ðông)", "duong thot not dong")]
    [InlineData("Hạng sao\nhiện tại *", "hang sao hien tai")]
    [InlineData("M'Đrắk", "m drak")]
    [InlineData("Gạo ST25 5%", "gao st25 5")]
    [InlineData("zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen")]
    [InlineData("crème brûlée Ñ", "creme brulee n")]
    [InlineData("茶 Чай", "茶 чаи")]
    [InlineData(" … ", "")]
    [InlineData(null, "")]
    public void Accents_case_and_punctuation_do_not_matter(string? text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike()
    {
        const string letters = "Những Quả Chuối Ướt Ở Điện Biên, ẩm ậm ấm ẫm ầm ặ ợ ự ỵ ỹ";

        Assert.Equal(VietnameseText.Fold(letters), VietnameseText.Fold(letters.Normalize(NormalizationForm.FormD)));
        Assert.Equal("nhung qua chuoi uot o dien bien am am am am am a o u y y", VietnameseText.Fold(letters));
    }

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll<string?>(text => VietnameseText.Fold(VietnameseText.Fold(text)) == VietnameseText.Fold(text))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Gạo Nàng Thơm 5%", "gao-nang-thom-5")]
    [InlineData("Đường thốt nốt – An Giang", "duong-thot-not-an-giang")]
    [InlineData("茶", "")]
    public void A_slug_is_fit_for_an_address(string text, string slug) => Assert.Equal(slug, VietnameseText.Slug(text));

    [Fact]
    public void A_long_slug_is_cut_at_a_word() =>
        Assert.Equal("mam-ca-loc", VietnameseText.Slug("Mắm cá lóc đồng", 12));
}
