using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Text;
using OneCommune.Web.Features.Registry.Register.Sheets;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>The rows of a file, each in its place, in a plain workbook with marks.</summary>
internal static class PlainCopy
{
    /// <summary>The most characters a spreadsheet takes in a cell.</summary>
    private const int LongestText = 32_767;

    // One text of a file may stand in a million of its cells.
    private const long MostText = 200_000_000;

    public static void Write(IReadOnlyList<(RegisterSheet Sheet, MarkedCells Marks)> marked, Stream to)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = RegisterStyles.Make();
        var sheets = new SheetList();
        foreach (var (number, (sheet, marks)) in marked.Index())
        {
            var part = book.AddNewPart<WorksheetPart>();
            Write(part, sheet, marks);
            sheets.AppendChild(
                new Sheet
                {
                    Name = Named(sheet.Name, number),
                    SheetId = (uint)number + 1,
                    Id = book.GetIdOfPart(part),
                }
            );
        }

        book.Workbook = new Workbook(sheets);
    }

    /// <summary>A sheet's name where a spreadsheet takes it.</summary>
    private static string Named(string name, int number) =>
        name.Length is > 0 and <= 31 && name.IndexOfAny(['\\', '/', '?', '*', '[', ']', ':']) < 0 ? name
        : number == 0 ? "Sổ"
        : $"Sổ {number + 1}";

    private static void Write(WorksheetPart part, RegisterSheet source, MarkedCells marks)
    {
        var dateColumns = RegisterSheet.Days.Select(source.Header.Index).OfType<int>().ToHashSet();
        using var sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteStartElement(new SheetData());
        var text = 0L;
        foreach (var row in source.AllRows())
        {
            text += row.Cells.Sum(cell => (long)(cell.Text?.Length ?? 0));
            if (text > MostText)
                throw new RefusalException("sheet.too-much");
            Write(sheet, row, marks.In(row.Number), row.Number > source.Header.LastRow ? dateColumns : []);
        }

        sheet.WriteEndElement();
        if (!marks.IsEmpty)
            sheet.WriteElement(new LegacyDrawing { Id = CellNotes.Add(part, [.. marks.Notes]) });
        sheet.WriteEndElement();
    }

    private static void Write(
        OpenXmlWriter sheet,
        SheetRow row,
        IReadOnlyCollection<int> marked,
        HashSet<int> dateColumns
    )
    {
        sheet.WriteStartElement(new Row { RowIndex = (uint)row.Number });
        var width = Math.Max(row.Cells.Count, marked.Count == 0 ? 0 : marked.Max() + 1);
        for (var column = 0; column < width; column++)
        {
            var isMarked = marked.Contains(column);
            if (row[column].IsEmpty && !isMarked)
                continue;
            var isDate =
                row[column].IsDate || (dateColumns.Contains(column) && row[column].Number is >= 20_000 and < 80_000);
            sheet.WriteElement(
                CellOf(
                    $"{CellReference.Letters(column)}{row.Number}",
                    row[column],
                    (isMarked, isDate) switch
                    {
                        (true, true) => RegisterStyles.RefusedDate,
                        (true, false) => RegisterStyles.Refused,
                        (false, true) => RegisterStyles.Date,
                        _ => RegisterStyles.Plain,
                    }
                )
            );
        }

        sheet.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(
        string at,
        Domain.Registry.Register.Cell cell,
        uint style
    )
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = at, StyleIndex = style };
        if (cell.Number is { } number)
            written.CellValue = new(number.ToString("R", CultureInfo.InvariantCulture));
        else if (!cell.IsEmpty)
        {
            var text = RegisterWorkbook.Printable(cell.Text!);
            written.DataType = CellValues.InlineString;
            written.InlineString = new(
                new Text(Shortened.To(LongestText, text)) { Space = SpaceProcessingModeValues.Preserve }
            );
        }

        return written;
    }
}
