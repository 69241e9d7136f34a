using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>How the cells of a workbook we write look, by number.</summary>
internal static class RegisterStyles
{
    public const uint Plain = 1;
    public const uint Title = 2;
    public const uint Heading = 3;
    public const uint Date = 4;
    public const uint Refused = 5;
    public const uint RefusedDate = 6;

    /// <summary>The fill of a cell that was refused.</summary>
    public const string RefusedColour = "FFFFC7CE";

    public static Stylesheet Make() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }),
            new Fonts(Font(11), Font(14, isBold: true), Font(11, isBold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE2EFDA"),
                Solid(RefusedColour)
            ),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(),
                new CellFormat { FontId = 1, ApplyFont = true },
                Format(font: 2, fill: 2, isCentred: true),
                Format(number: 164),
                Format(fill: 3),
                Format(fill: 3, number: 164)
            )
        );

    public static Fill Solid(string colour) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static Font Font(double size, bool isBold = false) =>
        new(
            isBold
                ? [new Bold(), new FontSize { Val = size }, new FontName { Val = "Times New Roman" }]
                : new OpenXmlElement[]
                {
                    new FontSize { Val = size },
                    new FontName { Val = "Times New Roman" },
                }
        );

    private static CellFormat Format(uint font = 0, uint fill = 0, uint number = 0, bool isCentred = false) =>
        new(
            new Alignment
            {
                WrapText = true,
                Vertical = isCentred ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
                Horizontal = isCentred ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.General,
            }
        )
        {
            FontId = font,
            FillId = fill,
            BorderId = 1,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = number > 0,
        };

    private static Border Thin() =>
        new(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );
}
