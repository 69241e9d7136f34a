using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

/// <summary>Numbers of decisions and certificates as people type them.</summary>
public sealed class ComparingPaperNumbers
{
    [Theory]
    [InlineData("0012/QĐ-UBND", "12/QĐ-UBND")]
    [InlineData("0012/QĐ-UBND", "12 / qd – ubnd")]
    [InlineData("0012/QĐ-UBND", "0012qdubnd")]
    [InlineData("0005/2025/OCOP", "5 /2025 ocop")]
    [InlineData("OCOP-80-2026-00012", "ocop.80.2026.12")]
    [InlineData("0005", "5")]
    [InlineData("000", "0")]
    [InlineData(null, "")]
    public void Zeros_marks_capitals_and_what_stands_between_tell_nothing(string? one, string other)
    {
        Assert.True(PaperNumber.AreSame(one, other));
        Assert.True(PaperNumber.AreSame(other, one));
    }

    [Theory]
    [InlineData("1/22/OCOP", "12/2/OCOP")]
    [InlineData("12/QĐ-UBND", "120/QĐ-UBND")]
    [InlineData("12/QĐ-UBND", "12/QĐ-SNN")]
    [InlineData("12/QĐ-UBND", "12/QĐ")]
    [InlineData("12", "")]
    public void Other_digits_or_letters_are_another_number(string one, string other) =>
        Assert.False(PaperNumber.AreSame(one, other));

    [Theory]
    [InlineData("12/QĐ", "0012/QĐ-UBND")]
    [InlineData("12", "0012/QĐ-UBND")]
    [InlineData("0012", "12/QĐ-UBND")]
    [InlineData("12/QĐ-UBND", "12/QĐ-UBND-KT")]
    [InlineData("12/2024", "12/2024/OCOP-TN")]
    [InlineData("12 tn", "GCN-TN 12/2024", false)]
    [InlineData("tn 12", "GCN-TN 12/2024")]
    [InlineData("5", "GCN-0005/2024")]
    [InlineData("2026-12", "OCOP-80-2026-00012")]
    [InlineData("12", "OCOP-80-2026-00012")]
    [InlineData("2026/QĐ", "2026/QĐ-UBND")]
    [InlineData("12/2026 ocop", "OCOP-80-2026-00012")]
    [InlineData("12/2025 ocop", "OCOP-80-2026-00012", false)]
    // The province, the year or both are of every certificate.
    [InlineData("80", "OCOP-80-2026-00012", false)]
    [InlineData("2026", "OCOP-80-2026-00012", false)]
    [InlineData("ocop 80 2026", "OCOP-80-2026-00012", false)]
    [InlineData("2024", "12/2024/OCOP-TN", false)]
    // Digits are never cut.
    [InlineData("2/QĐ", "12/QĐ-UBND", false)]
    [InlineData("1", "12/QĐ-UBND", false)]
    [InlineData("QĐ-UBND", "12/QĐ-UBND", false)]
    [InlineData("", "12/QĐ-UBND", false)]
    [InlineData("12", "", false)]
    [InlineData("12", null, false)]
    public void A_part_holds_the_serial_whole(string typed, string? written, bool isPart = true) =>
        Assert.Equal(isPart, PaperNumber.IsPart(typed, written));

    [Fact]
    public void A_search_is_given_its_parts_apart_and_its_letters_together()
    {
        Assert.Equal(["12", "qd", "ubnd", "qdubnd"], PaperNumber.Parts("0012/QĐ-UBND"));
        Assert.Equal(["12", "2024"], PaperNumber.Digits("12/2024/OCOP-TN"));
    }
}
