using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static OneCommune.Web.Features.Papers.Word.WordText;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>What stands above a paper's text: form, letterhead, what it is and about what, to whom.</summary>
internal static class WordHead
{
    // The rule below the motto is as long as the motto, those below a name two fifths of their column.
    private static readonly int MottoLength = Millimetres(58);

    public static IEnumerable<OpenXmlElement> Of(Paper paper, int width)
    {
        if (paper.Form is { } form)
            yield return Paragraph(WordStyles.Form, form);
        yield return Letterhead(paper.Head, width);
        foreach (var line in Title(Papers.Letterhead.Capitals(paper.Kind), paper.About, width))
            yield return line;
        if (paper.To is { } to)
            yield return Paragraph(WordStyles.To, $"Kính gửi: {to}");
    }

    public static IEnumerable<OpenXmlElement> Of(Annex annex, int width) =>
        [.. Title("PHỤ LỤC", annex.About, width), Paragraph(WordStyles.With, $"({annex.With})")];

    private static IEnumerable<OpenXmlElement> Title(string kind, string about, int width)
    {
        var title = Paragraph(WordStyles.Title, kind);
        title.ParagraphProperties!.SpacingBetweenLines = new() { Before = "280" };
        return [title, Paragraph(WordStyles.Title, about), Rule(width, width / 3)];
    }

    private static OpenXmlElement Letterhead(Letterhead head, int width)
    {
        var left = width * 2 / 5;
        var right = width - left;
        List<Paragraph> issuer =
        [
            .. head.Above.Select(line => Paragraph(WordStyles.IssuerAbove, Papers.Letterhead.Capitals(line))),
            .. head.Issuer.Select(line => Paragraph(WordStyles.Issuer, Papers.Letterhead.Capitals(line))),
            Rule(left, left * 2 / 5),
            Paragraph(WordStyles.Number, $"Số: {head.Number ?? "………"}/{head.Symbol}"),
        ];
        return WordTable.SideBySide(
            left,
            right,
            issuer,
            [
                Paragraph(WordStyles.Nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                Paragraph(WordStyles.Motto, "Độc lập - Tự do - Hạnh phúc"),
                Rule(right, MottoLength),
                Paragraph(WordStyles.Dateline, head.Dateline),
            ]
        );
    }

    /// <summary>A line in the middle of a column: the upper edge of an empty paragraph.</summary>
    private static Paragraph Rule(int column, int length)
    {
        var side = $"{(column - length) / 2}";
        return new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = WordStyles.Rule },
                new ParagraphBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Space = 1,
                    }
                ),
                new Indentation { Left = side, Right = side }
            )
        );
    }
}
