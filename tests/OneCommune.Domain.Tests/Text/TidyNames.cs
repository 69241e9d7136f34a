using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

public class TidyNames
{
    [Theory]
    [InlineData("  Hợp tác\u00a0xã \t Tân  An\r\n", "Hợp tác xã Tân An")]
    [InlineData("Ðức Hòa", "Đức Hòa")]
    [InlineData("a\u0301\u0302m, u\u0323\u031b", "ấm, ự")]
    [InlineData("tươi\u200b", "tươi")]
    [InlineData(null, "")]
    public void Text_is_kept_in_one_form(string? typed, string kept) => Assert.Equal(kept, VietnameseText.Tidy(typed));

    [Theory]
    [InlineData("Hộ Cô Năm", "HỘ  CÔ NĂM ", true)]
    [InlineData("Hộ Cô Năm", "Hô\u0323 Cô Năm", true)]
    [InlineData("Cơ sở A - B", "Cơ sở A-B", true)]
    [InlineData("Hộ Cô Năm", "Hộ Cô Nam", false)]
    [InlineData("Hộ Cô-Năm", "Hộ Cô Năm", false)]
    [InlineData("Hoà", "Hòa", true)]
    public void Names_are_the_same_but_for_case_spacing_and_Unicode_form(string one, string other, bool same) =>
        Assert.Equal(same, VietnameseText.Match(one) == VietnameseText.Match(other));

    [Fact]
    public void Every_decomposed_text_is_composed_again()
    {
        const string text = "Nguyễn Thị Ngọc Quỳnh, phường Phước Nguyên, thị xã Gò Công, đặc khu Phú Quý";

        Assert.Equal(text, VietnameseText.Tidy(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("HTX Tân An", "htx  tân an", Likeness.Same)]
    [InlineData("Cơ sở Hoà Mỹ", "Cơ sở Hòa Mĩ", Likeness.Spelling)]
    [InlineData("Cô-Năm Hòa", "Cô Năm, Hoà", Likeness.Punctuation)]
    [InlineData("Hộ Cô Năm", "Ho Co Nam", Likeness.Accents)]
    [InlineData("Hòa Bình", "Hoa-Bình", Likeness.Accents)]
    [InlineData("HTX Tân An", "Hợp tác xã Tân An", Likeness.LegalForm)]
    [InlineData("Công ty TNHH MTV Đất Lành", "Cty TNHH Đất Lành", Likeness.LegalForm)]
    [InlineData("Cơ sở Năm Cô", "Cơ sở Cô Năm", Likeness.WordOrder)]
    public void A_likely_duplicate_comes_with_its_reason(string one, string other, Likeness reason)
    {
        Assert.Equal(reason, LikelyDuplicate.Reason(one, other));
        Assert.Equal(reason, LikelyDuplicate.Reason(other, one));
        Assert.Equal(LikelyDuplicate.Key(one), LikelyDuplicate.Key(other));
    }

    [Theory]
    [InlineData("Hộ Út Hiền", "Hộ Út Hiền 2")]
    [InlineData("Cơ sở Ba Sang", "Cơ sở Sáng Bao")]
    public void Different_names_are_no_likely_duplicate(string one, string other) =>
        Assert.Null(LikelyDuplicate.Reason(one, other));

    [Theory]
    [InlineData("Kẹo hoà", "Kẹo hòa")]
    [InlineData("Thuỷ hải sản", "THỦY HẢI SẢN")]
    [InlineData("Bánh xoè", "Bánh xòe")]
    public void The_vowel_that_bears_the_tone_tells_no_names_apart(string one, string other)
    {
        Assert.Equal(VietnameseText.Match(one), VietnameseText.Match(other));
        // As kept before the two were one.
        Assert.Contains(one.ToLowerInvariant(), VietnameseText.Matches(other));
        Assert.Contains(other.ToLowerInvariant(), VietnameseText.Matches(one));
    }
}
