using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// Cells drawn as one. A value merged downwards belongs to every row it spans; a text merged across a row that holds nothing else is a
/// heading between rows.
/// </summary>
internal sealed class MergedCells
{
    private const int BannerWidth = 3;
    private readonly Dictionary<int, List<MergedRange>> byFirstRow = [];
    private readonly List<(MergedRange Range, Cell Value)> open = [];

    public MergedCells(IEnumerable<MergedRange> ranges)
    {
        foreach (var range in ranges.Where(range => range.Column < SheetFile.MostColumns))
        {
            if (!byFirstRow.TryGetValue(range.Row, out var sameRow))
                byFirstRow[range.Row] = sameRow = [];
            sameRow.Add(range);
        }
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
        var ranges = byFirstRow.GetValueOrDefault(row.Number, []);
        foreach (var range in ranges)
        {
            if (range.LastRow > row.Number)
                open.Add((range, row[range.Column]));
            isBanner |=
                range.LastColumn - range.Column + 1 >= BannerWidth
                && !row[range.Column].IsEmpty
                && row.Cells.Count(cell => !cell.IsEmpty) == 1;
        }

        return row with
        {
            Cells = cells,
            IsBanner = isBanner,
            Spans =
            [
                .. ranges
                    .Where(range => range.LastColumn > range.Column)
                    .Select(range => (range.Column, range.LastColumn)),
            ],
        };
    }
}
