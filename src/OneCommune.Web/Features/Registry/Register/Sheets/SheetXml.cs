using System.Globalization;
using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>The rows of one sheet of a workbook, one at a time.</summary>
internal sealed class SheetXml(XmlReader xml, SharedStrings strings, NumberFormats formats, int dayShift)
{
    private const int LongestFormula = 60;
    private int lastRow;
    private (int Number, List<Cell> Cells, bool IsHidden)? begun;

    /// <summary>They are told of before the rows.</summary>
    public static IReadOnlySet<int> HiddenColumns(XmlReader xml)
    {
        var hidden = new HashSet<int>();
        while (xml.Next() && !xml.IsAt("sheetData"))
        {
            if (
                !xml.IsAt("col")
                || !IsHidden(xml, "width")
                || (xml.GetAttribute("min"), xml.GetAttribute("max")) is not ({ } min, { } max)
            )
                continue;
            var last = Math.Min(Number(max), SheetFile.MostColumns);
            for (var column = Math.Max(Number(min), 1); column <= last; column++)
                hidden.Add(column - 1);
        }

        return hidden;
    }

    /// <summary>Said to be, or drawn so narrow that nothing of it shows.</summary>
    private static bool IsHidden(XmlReader xml, string size) =>
        xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute(size) is "0" or "0.0";

    /// <summary>Some programs write a row element for every cell: those of one row are one row.</summary>
    public SheetRow? Read()
    {
        while (xml.Next())
        {
            if (!xml.IsAt("row"))
                continue;
            var number = xml.GetAttribute("r") is { } written ? Number(written) : lastRow + 1;
            // Rows that go back up: their order cannot be told.
            if (number < lastRow)
                throw new InvalidDataException("The rows are not in order.");
            lastRow = number;
            if (begun is { } same && same.Number == number)
            {
                ReadCells(same.Cells);
                continue;
            }

            var isHidden = IsHidden(xml, "ht");
            var cells = new List<Cell>();
            ReadCells(cells);
            var before = begun;
            begun = (number, cells, isHidden);
            if (before is { } whole)
                return Row(whole);
        }

        var last = begun;
        begun = null;
        return last is { } end ? Row(end) : null;
    }

    private static SheetRow Row((int Number, List<Cell> Cells, bool IsHidden) row) =>
        new(row.Number, row.Cells) { IsHidden = row.IsHidden };

    private void ReadCells(List<Cell> cells)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var column = -1;
        while (xml.Next() && xml.Depth > depth)
        {
            if (!xml.IsAt("c"))
                continue;
            column = xml.GetAttribute("r") is { Length: > 0 } reference ? CellReference.Column(reference) : column + 1;
            var cell = ReadCell();
            if (cell.IsEmpty)
                continue;
            if (column is < 0 or >= SheetFile.MostColumns)
                throw new RefusalException("sheet.too-many-columns", SheetFile.MostColumns);
            while (cells.Count < column)
                cells.Add(default);
            if (cells.Count == column)
                cells.Add(cell);
            else
                cells[column] = cell;
        }
    }

    private Cell ReadCell()
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return default;
        var depth = xml.Depth;
        var (value, formula, rich) = ((string?)null, (string?)null, (string?)null);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.IsAt("v"))
                value = xml.ReadText();
            else if (xml.IsAt("f"))
                formula = xml.ReadText();
            else if (xml.IsAt("is"))
                rich = SharedStrings.ReadRich(xml);
            else if (xml.NodeType == XmlNodeType.Element)
                xml.Leave();
        }

        // A formula whose result is the empty text says so by its type.
        if (formula is not null && rich is null && (value is null || (value.Length == 0 && type != "str")))
            return new('=' + Shortened.Told(LongestFormula, formula)) { IsUncalculated = true };
        return rich is not null ? new(rich)
            : value is { Length: > 0 } ? Value(type, style, value)
            : default;
    }

    private Cell Value(string? type, string? style, string value) =>
        type switch
        {
            "s" => new(strings[Number(value)]),
            "str" or "inlineStr" => new(EscapedText.Read(value)),
            "e" => Cell.Error(value),
            "b" => new(value is "1" or "true" ? "x" : null),
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
                ? Cell.OfDay(day.ToOADate())
                : new(value),
            _ => formats.Show(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), style, dayShift),
        };

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
