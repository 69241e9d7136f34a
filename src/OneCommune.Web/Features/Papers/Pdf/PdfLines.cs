using System.Globalization;
using System.Text;
using OneCommune.Domain;
using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>A text as the lines of a column.</summary>
internal static class PdfLines
{
    /// <summary>
    /// Parted between words, and within one that is longer than a line. Refuses "paper.letters": what a face has no letter for would be
    /// an empty box on paper.
    /// </summary>
    public static IEnumerable<string> Of(string text, SKFont font, float width)
    {
        foreach (var line in PaperText.Lines(text))
        {
            var rest = Drawn(line, font);
            do
            {
                var end = End(rest, font, width);
                yield return rest[..end].TrimEnd();
                rest = rest[end..].TrimStart();
            } while (rest.Length > 0);
        }
    }

    // A letter and its marks are one letter of the face: what was typed apart is put together.
    private static string Drawn(string line, SKFont font)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var rune in line.Normalize().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                kept.Append(rune.Value == '\u00a0' ? '\u00a0' : ' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
                continue;
            else if (font.ContainsGlyph(rune.Value))
                kept.Append(rune);
            else
                throw new RefusalException("paper.letters", rune.ToString());
        }
        return kept.ToString().Trim();
    }

    private static int End(string rest, SKFont font, float width)
    {
        var fits = font.BreakText(rest, width);
        if (fits >= rest.Length)
            return rest.Length;
        var space = rest.LastIndexOf(' ', fits);
        return space > 0 ? space : Math.Max(1, fits);
    }
}
