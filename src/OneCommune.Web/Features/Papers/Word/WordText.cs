using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>Paragraphs in the styles of <see cref="WordStyles"/>, and lengths in Word's measures.</summary>
internal static class WordText
{
    /// <summary>Twentieths of a point.</summary>
    public static int Millimetres(double length) => (int)Math.Round(length * 1440 / 25.4);

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <param name="style">A style of letters, for a few words within a paragraph.</param>
    public static Run Run(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
            run.Append(new RunProperties(new RunStyle { Val = style }));
        foreach (var (i, line) in PaperText.Lines(text).Index())
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>Kept on one sheet with what follows; of a table, its last line.</summary>
    public static IEnumerable<OpenXmlElement> Together(IEnumerable<OpenXmlElement> pieces)
    {
        foreach (var piece in pieces)
        {
            var row = piece.Elements<TableRow>().LastOrDefault();
            foreach (var paragraph in piece is Paragraph one ? [one] : row?.Descendants<Paragraph>() ?? [])
                (paragraph.ParagraphProperties!.KeepNext, paragraph.ParagraphProperties.KeepLines) = (new(), new());
            yield return piece;
        }
    }
}
