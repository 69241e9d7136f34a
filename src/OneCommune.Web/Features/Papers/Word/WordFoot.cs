using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static OneCommune.Web.Features.Papers.Word.WordText;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>What stands below a paper's text: recipients on the left, who signs on the right, on one sheet.</summary>
internal static class WordFoot
{
    private const string RoomToSign = "1400";

    public static IEnumerable<OpenXmlElement> Of(Closing closing, int width)
    {
        var left = width * 9 / 20;
        return
        [
            .. Together([Paragraph(WordStyles.Rule)]),
            WordTable.SideBySide(
                left,
                width - left,
                [
                    Paragraph(WordStyles.RecipientsHead, "Nơi nhận:"),
                    .. closing.Lines.Select(line => Paragraph(WordStyles.Recipients, line)),
                ],
                Signature(closing.Signature)
            ),
            // A body may not end with a table.
            Paragraph(WordStyles.Rule),
        ];
    }

    private static IEnumerable<Paragraph> Signature(Signature signature)
    {
        foreach (var line in signature.Lines)
            yield return Paragraph(WordStyles.Post, Papers.Letterhead.Capitals(line));
        if (signature.Name is null)
            yield return Paragraph(WordStyles.Pen, Papers.Signature.ForThePen);
        var name = Paragraph(WordStyles.Post, signature.Name ?? "");
        name.ParagraphProperties!.SpacingBetweenLines = new() { Before = RoomToSign };
        yield return name;
    }
}
