using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>
/// The letters of Decree 30/2020, annex I: Times New Roman, 14 points for the text, 12 to 14 for the rest. Whoever edits a paper changes
/// a style and not each line.
/// </summary>
internal static class WordStyles
{
    public const string Text = "Text",
        Heading = "PaperHeading",
        Form = "Form",
        DraftMark = "DraftMark",
        Issuer = "Issuer",
        IssuerAbove = "IssuerAbove",
        Nation = "Nation",
        Motto = "Motto",
        Number = "Number",
        Dateline = "Dateline",
        Rule = "Rule",
        Title = "PaperTitle",
        Decides = "Decides",
        Ground = "Ground",
        With = "With",
        Strong = "Strong",
        To = "To",
        Cell = "Cell",
        CellHead = "CellHead",
        Recipients = "Recipients",
        RecipientsHead = "RecipientsHead",
        Post = "Post",
        Pen = "Pen",
        SheetNumber = "SheetNumber",
        Quiet = "Quiet";

    public static Styles All() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Times New Roman",
                            HighAnsi = "Times New Roman",
                            EastAsia = "Times New Roman",
                            ComplexScript = "Times New Roman",
                        },
                        new FontSize { Val = "28" },
                        new FontSizeComplexScript { Val = "28" },
                        new Languages { Val = "vi-VN", EastAsia = "vi-VN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "0",
                            Line = "240",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" })
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            // Annex I, part I, II.5: the first line goes in by a centimetre, paragraphs stand six points apart.
            Of(Text, 28, JustificationValues.Both, after: 120, line: 264, indent: WordText.Millimetres(10)),
            Of(Decides, 28, JustificationValues.Center, bold: true, before: 160, after: 160, withNext: true),
            Of(Ground, 28, JustificationValues.Both, italic: true, after: 60, indent: WordText.Millimetres(10)),
            Of(Heading, 28, JustificationValues.Left, bold: true, before: 120, after: 80, withNext: true),
            Of(Form, 24, JustificationValues.Right, italic: true, after: 60),
            Of(DraftMark, 26, JustificationValues.Right, bold: true),
            Of(IssuerAbove, 24, JustificationValues.Center),
            Of(Issuer, 24, JustificationValues.Center, bold: true),
            Of(Nation, 24, JustificationValues.Center, bold: true),
            Of(Motto, 26, JustificationValues.Center, bold: true),
            Of(Number, 26, JustificationValues.Center, before: 60),
            Of(Dateline, 26, JustificationValues.Center, italic: true, before: 60),
            Of(Rule, 8, JustificationValues.Center, before: 60),
            Of(Title, 28, JustificationValues.Center, bold: true),
            Of(With, 28, JustificationValues.Center, italic: true, after: 160),
            Of(To, 28, JustificationValues.Center, before: 160, after: 160),
            Of(Cell, 26, JustificationValues.Left, before: 20, after: 20),
            Of(CellHead, 26, JustificationValues.Center, bold: true, before: 20, after: 20),
            Of(RecipientsHead, 24, JustificationValues.Left, bold: true, italic: true),
            Of(Recipients, 22, JustificationValues.Left),
            Of(Post, 28, JustificationValues.Center, bold: true),
            Of(Pen, 24, JustificationValues.Center, italic: true),
            Of(SheetNumber, 26, JustificationValues.Center),
            Few(Strong, new(new Bold())),
            Few(Quiet, new(new Italic(), new FontSize { Val = "24" }))
        );

    /// <summary>For a few words within a paragraph.</summary>
    private static Style Few(string name, StyleRunProperties letters) =>
        new(new StyleName { Val = name }, letters)
        {
            Type = StyleValues.Character,
            StyleId = name,
            CustomStyle = true,
        };

    /// <param name="size">Of the letters, in half points.</param>
    private static Style Of(
        string name,
        int size,
        JustificationValues side,
        bool bold = false,
        bool italic = false,
        int before = 0,
        int after = 0,
        int line = 240,
        int indent = 0,
        bool withNext = false
    )
    {
        var letters = new StyleRunProperties();
        if (bold)
            letters.Append(new Bold());
        if (italic)
            letters.Append(new Italic());
        letters.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        var lines = new StyleParagraphProperties();
        if (withNext)
            lines.Append(new KeepNext());
        lines.Append(
            new SpacingBetweenLines
            {
                Before = $"{before}",
                After = $"{after}",
                Line = $"{line}",
                LineRule = LineSpacingRuleValues.Auto,
            }
        );
        if (indent > 0)
            lines.Append(new Indentation { FirstLine = $"{indent}" });
        lines.Append(new Justification { Val = side });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, lines, letters)
        {
            Type = StyleValues.Paragraph,
            StyleId = name,
            CustomStyle = true,
        };
    }
}
