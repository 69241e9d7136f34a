using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static OneCommune.Web.Features.Papers.Word.WordText;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>All of a paper from its head to the last line of its annex.</summary>
internal static class WordBody
{
    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var (sheet, lying) = (WordSheet.Standing, WordSheet.Lying);
        IEnumerable<OpenXmlElement> signed = [.. WordHead.Of(paper, sheet.Width), .. Text(paper, sheet.Width)];
        return paper.Annex is not { } annex
            ? [.. signed, sheet.Section()]
            :
            [
                .. signed,
                // The sheets up to here stand.
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Rule }, sheet.Section())),
                .. WordHead.Of(annex, lying.Width),
                .. Pieces(annex.Body, lying.Width),
                lying.Section(),
            ];
    }

    private static IEnumerable<OpenXmlElement> Text(Paper paper, int width)
    {
        // Of a paper that ends with a table, its last line stays with the signature.
        var ending = Math.Max(1, paper.Ending);
        return
        [
            .. Pieces(paper.Body.SkipLast(ending), width),
            .. Together(Pieces(paper.Body.TakeLast(ending), width)),
            .. WordFoot.Of(paper.Closing, width),
        ];
    }

    private static IEnumerable<OpenXmlElement> Pieces(IEnumerable<Block> blocks, int width) =>
        blocks.SelectMany(block => Of(block, width));

    private static IEnumerable<OpenXmlElement> Of(Block block, int width) =>
        block switch
        {
            Heading heading => [Paragraph(WordStyles.Heading, heading.Text)],
            Sentences words => PaperText.Lines(words.Text).Select(line => Paragraph(WordStyles.Text, line)),
            Grounds grounds => Of(grounds),
            Article article =>
            [
                Paragraph(WordStyles.Text, Run(article.Head + " ", WordStyles.Strong), Run(article.Text)),
            ],
            Particulars particulars => [WordTable.Of(particulars, width), Gap()],
            Table table => [WordTable.Of(table, width), Gap()],
            _ => throw new InvalidOperationException($"{block.GetType().Name} has no place in a .docx yet."),
        };

    private static IEnumerable<OpenXmlElement> Of(Grounds grounds) =>
        [
            Paragraph(WordStyles.Decides, Letterhead.Capitals(grounds.Authority)),
            .. grounds.Ended.Select(line => Paragraph(WordStyles.Ground, line)),
            Paragraph(WordStyles.Decides, Letterhead.Capitals(grounds.Word) + ":"),
        ];

    // Two tables without a paragraph between them are one table to Word.
    private static Paragraph Gap() => Paragraph(WordStyles.Rule);
}
