using System.Text;
using OneCommune.Domain;
using OneCommune.Web.Features.Papers.Pdf;
using SkiaSharp;

namespace OneCommune.Web.Tests.Papers;

/// <summary>The kit alone: letters read back as they were written, and the same bytes each time.</summary>
public sealed class PdfFiles
{
    // Every vowel with every tone, small and capital.
    private static readonly string Alphabet = string.Concat(
        from vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        from tone in new[] { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" }
        select (vowel + tone).Normalize()
    );

    [Fact]
    public void Every_letter_of_Vietnamese_is_read_back_as_it_was_written()
    {
        var text = Alphabet + "đĐ 0123456789 “ngoặc” ‘đơn’ – — … ½ ® ™ & % @ / ( )";

        foreach (var face in new[] { Tinos.Regular, Tinos.Bold, Tinos.Italic })
            Assert.Equal(ReadPdf.Close(text), ReadPdf.Text(Set(text, face)));
    }

    [Fact]
    public void Marks_typed_apart_from_their_letters_are_put_together_and_unseen_letters_left_out()
    {
        Assert.Equal("Gạonếp", ReadPdf.Text(Set("Gạo\u200b nếp\u0007".Normalize(NormalizationForm.FormD))));
    }

    [Fact]
    public void A_word_longer_than_a_line_is_parted_and_nothing_of_it_is_lost()
    {
        var long_ = string.Concat(Enumerable.Repeat("Nghiêng", 60));

        Assert.Equal(long_, ReadPdf.Text(Set(long_)));
        Assert.Equal("", ReadPdf.Beyond(Set(long_)));
    }

    [Theory]
    [InlineData("Gạo 🍚")]
    [InlineData("米")]
    public void What_the_letters_lack_is_refused_and_not_drawn_as_a_box(string text)
    {
        var refusal = Assert.Throws<RefusalException>(() => Set(text));

        Assert.Equal("paper.letters", refusal.Code);
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes()
    {
        Assert.Equal(Set("Gạo thơm"), Set("Gạo thơm"));
        Assert.NotEqual(Set("Gạo thơm"), Set("Gạo tẻ"));
    }

    private static byte[] Set(string text, SKTypeface? face = null)
    {
        var column = new PdfColumn(400).Text(text, new(face ?? Tinos.Regular, 13));
        return PdfFile.Write(
            new("Thử", "OCOP", new(2026, 6, 15), PdfFile.Standing, canvas => column.Draw(canvas, 50, 50))
        );
    }
}
