using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>
/// Cells drawn as one. A value merged downwards belongs to every row it spans; a text merged across a row that holds nothing else is a
/// heading between rows.
/// </summary>
internal sealed class MergedCells
{
    private const int MostRanges = 100_000;
    private const int BannerWidth = 3;
    private readonly Dictionary<int, List<Range>> byFirstRow = [];
    private readonly List<(Range Range, Cell Value)> open = [];

    public MergedCells(IEnumerable<(int Row, int Column, int LastRow, int LastColumn)> ranges)
    {
        foreach (var (row, column, lastRow, lastColumn) in ranges)
            Add(new(row, column, lastRow, lastColumn));
    }

    private sealed record Range(int Row, int Column, int LastRow, int LastColumn);

    /// <summary>Reads a whole sheet for its ranges, which stand behind the rows.</summary>
    public static MergedCells Read(XmlReader xml)
    {
        var merges = new MergedCells([]);
        var count = 0;
        using (xml)
        {
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                    continue;
                if (++count > MostRanges)
                    throw new RefusalException("sheet.too-much");
                if (xml.GetAttribute("ref")?.Split(':') is [var from, var to])
                    merges.Add(
                        new(
                            CellReference.Row(from),
                            CellReference.Column(from),
                            CellReference.Row(to),
                            CellReference.Column(to)
                        )
                    );
            }
        }

        return merges;
    }

    /// <summary>The row with the values that reach down into it. Rows are asked in their order.</summary>
    public SheetRow Complete(SheetRow row)
    {
        open.RemoveAll(merged => merged.Range.LastRow < row.Number);
        var cells = row.Cells;
        if (open.Count > 0)
        {
            var filled = row.Cells.ToList();
            foreach (var (range, value) in open.Where(merged => !merged.Value.IsEmpty))
            {
                while (filled.Count <= range.Column)
                    filled.Add(default);
                filled[range.Column] = value;
            }

            cells = filled;
        }

        var isBanner = false;
        foreach (var range in byFirstRow.GetValueOrDefault(row.Number, []))
        {
            if (range.LastRow > row.Number)
                open.Add((range, row[range.Column]));
            isBanner |=
                range.LastColumn - range.Column + 1 >= BannerWidth
                && !row[range.Column].IsEmpty
                && row.Cells.Count(cell => !cell.IsEmpty) == 1;
        }

        return new(row.Number, cells) { IsBanner = isBanner };
    }

    private void Add(Range range)
    {
        if (range.Column >= SheetFile.MostColumns || (range.LastRow == range.Row && range.LastColumn == range.Column))
            return;
        if (!byFirstRow.TryGetValue(range.Row, out var ranges))
            byFirstRow[range.Row] = ranges = [];
        ranges.Add(range);
    }
}
