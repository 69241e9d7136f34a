using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OneCommune.Domain.Registry.Register;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A register in the form offices use, written row by row: titles, two heading rows, data.</summary>
internal sealed class RegisterWorkbook : IDisposable
{
    private const int FirstDataRow = 6;
    private const string Sheet = "Sổ sản phẩm";
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart book;
    private readonly WorksheetPart part;
    private readonly OpenXmlWriter sheet;
    private int row = FirstDataRow - 1;

    public RegisterWorkbook(Stream stream, string title, string subtitle)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = RegisterStyles.Make();
        part = book.AddNewPart<WorksheetPart>();
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        sheet.WriteElement(Frozen());
        sheet.WriteElement(Widths());
        sheet.WriteStartElement(new SheetData());
        Write(1, RegisterStyles.Title, [title]);
        Write(2, RegisterStyles.Plain, [subtitle]);
        var columns = RegisterForm.Columns;
        var groups = columns.Select(
            (c, i) => i > 0 && c.Group is not null && columns[i - 1].Group == c.Group ? null : c.Group ?? c.Title
        );
        Write(4, RegisterStyles.Heading, [.. groups]);
        Write(5, RegisterStyles.Heading, [.. columns.Select(c => c.Group is null ? null : c.Title)]);
    }

    /// <summary>Values by the form's columns: text, number, <see cref="DateOnly"/>, or nothing.</summary>
    public void Add(IReadOnlyDictionary<RegisterColumn, object> values) =>
        Write(++row, RegisterStyles.Plain, [.. RegisterForm.Columns.Select(c => values.GetValueOrDefault(c.Column))]);

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteElement(Merged());
        sheet.WriteElement(
            new PageSetup
            {
                Orientation = OrientationValues.Landscape,
                PaperSize = 9,
                FitToHeight = 0,
            }
        );
        sheet.WriteEndElement();
        sheet.Dispose();
        book.Workbook = new Workbook(
            new SheetList(
                new Sheet
                {
                    Name = Sheet,
                    SheetId = 1,
                    Id = book.GetIdOfPart(part),
                }
            )
        );
        document.Dispose();
    }

    private void Write(int number, uint style, object?[] values)
    {
        sheet.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (column, value) in values.Index())
        {
            if (value is not null || style == RegisterStyles.Heading)
                sheet.WriteElement(CellOf($"{Sheets.CellReference.Letters(column)}{number}", value, style));
        }

        sheet.WriteEndElement();
    }

    // Text stands in the cell itself, never as a formula: what begins with = stays text.
    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(string at, object? value, uint style) =>
        value switch
        {
            null => new() { CellReference = at, StyleIndex = style },
            DateOnly day => new()
            {
                CellReference = at,
                StyleIndex = RegisterStyles.Date,
                CellValue = new(DateText.ToSerial(day).ToString(CultureInfo.InvariantCulture)),
            },
            int number => new()
            {
                CellReference = at,
                StyleIndex = style,
                CellValue = new(number.ToString(CultureInfo.InvariantCulture)),
            },
            _ => new()
            {
                CellReference = at,
                StyleIndex = style,
                DataType = CellValues.InlineString,
                InlineString = new(
                    new Text(Printable(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve }
                ),
            },
        };

    /// <summary>Without the characters no XML can hold.</summary>
    public static string Printable(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static SheetViews Frozen() =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = FirstDataRow - 1,
                    HorizontalSplit = 2,
                    TopLeftCell = $"C{FirstDataRow}",
                    ActivePane = PaneValues.BottomRight,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );

    private static Columns Widths() =>
        new(
            RegisterForm.Columns.Select(
                (c, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        CustomWidth = true,
                        Width = c.Column switch
                        {
                            RegisterColumn.Ordinal => 6,
                            RegisterColumn.Product or RegisterColumn.Producer => 32,
                            RegisterColumn.Sector
                            or RegisterColumn.Set
                            or RegisterColumn.Address
                            or RegisterColumn.Note => 24,
                            RegisterColumn.FirstStars
                            or RegisterColumn.FirstYear
                            or RegisterColumn.AgainStars
                            or RegisterColumn.AgainYear => 8,
                            _ => 16,
                        },
                    }
            )
        );

    private static MergeCells Merged()
    {
        var columns = RegisterForm.Columns;
        var merges = new MergeCells();
        for (var first = 0; first < columns.Length; first++)
        {
            var last = first;
            while (columns[first].Group is { } group && last + 1 < columns.Length && columns[last + 1].Group == group)
                last++;
            var bottom = columns[first].Group is null ? 5 : 4;
            merges.AppendChild(
                new MergeCell
                {
                    Reference = $"{Sheets.CellReference.Letters(first)}4:{Sheets.CellReference.Letters(last)}{bottom}",
                }
            );
            first = last;
        }

        return merges;
    }
}
