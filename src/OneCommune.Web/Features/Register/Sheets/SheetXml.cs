using System.Globalization;
using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>The rows of one sheet of a workbook, one at a time.</summary>
internal sealed class SheetXml(XmlReader xml, SharedStrings strings, bool countsFrom1904) : IDisposable
{
    // Days between the two ways spreadsheets count.
    private const int To1900 = 1462;
    private int lastRow;

    public void Dispose() => xml.Dispose();

    public SheetRow? Read()
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                return ReadRow();
        }

        return null;
    }

    private SheetRow ReadRow()
    {
        lastRow = xml.GetAttribute("r") is { } written ? Number(written) : lastRow + 1;
        var cells = new List<Cell>();
        if (xml.IsEmptyElement)
            return new(lastRow, cells);
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            column = xml.GetAttribute("r") is { } reference ? CellReference.Column(reference) : column + 1;
            var cell = ReadCell();
            if (cell.IsEmpty)
                continue;
            if (column >= SheetFile.MostColumns)
                throw new RefusalException("sheet.too-many-columns", SheetFile.MostColumns);
            while (cells.Count < column)
                cells.Add(default);
            if (cells.Count == column)
                cells.Add(cell);
            else
                cells[column] = cell;
        }

        return new(lastRow, cells);
    }

    private Cell ReadCell()
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
            return default;
        var depth = xml.Depth;
        Cell cell = default;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                cell = Value(type, SharedStrings.ReadText(xml));
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                cell = new(SharedStrings.ReadRich(xml));
            else if (xml.NodeType == XmlNodeType.Element)
                SharedStrings.Leave(xml);
        }

        return cell;
    }

    private Cell Value(string? type, string value) =>
        type switch
        {
            _ when value.Length == 0 => default,
            "s" => new(strings[Number(value)]),
            "str" or "inlineStr" or "e" => new(value),
            "b" => new(value == "1" ? "x" : null),
            "d" => new(value),
            _ => Cell.Of(
                double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) is var number
                && countsFrom1904
                && number is > 10_000 and < 80_000
                    ? number + To1900
                    : number
            ),
        };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>"AB12".</summary>
internal static class CellReference
{
    /// <summary>From 0; a number beyond any sheet for a name with more letters than a sheet has columns.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 1 << 20)
                return 1 << 20;
        }

        return column - 1;
    }

    public static int Row(ReadOnlySpan<char> reference) =>
        int.Parse(
            reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );

    /// <summary>"A", "AB" for 0, 27.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
