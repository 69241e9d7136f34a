using OneCommune.Domain.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// The cells to mark in a workbook that goes back to its sender, each with all that is said of it; by row, then by column from 0.
/// </summary>
internal sealed class MarkedCells
{
    // Beyond so many notes a spreadsheet opens slowly and nobody reads them.
    private const int MostNotes = 5_000;
    private readonly SortedDictionary<int, SortedDictionary<int, string>> byRow = [];

    /// <param name="header">Where a remark on a column the file lacks goes: the product's cell.</param>
    public MarkedCells(IEnumerable<CellReport> remarks, RegisterHeader header)
    {
        var product = header.Index(RegisterColumn.Product) ?? 0;
        foreach (var remark in remarks.Where(remark => remark.Row > 0))
        {
            if (!byRow.TryGetValue(remark.Row, out var cells))
                byRow[remark.Row] = cells = [];
            var column = remark.Cell is { } at ? CellReference.Column(at) : product;
            cells[column] = cells.TryGetValue(column, out var before) ? before + "\n" + remark.Reason : remark.Reason;
        }
    }

    public bool IsEmpty => byRow.Count == 0;

    /// <summary>Columns to mark in a row, in order.</summary>
    public IReadOnlyCollection<int> In(int row) => byRow.TryGetValue(row, out var cells) ? cells.Keys : [];

    /// <summary>The notes, from the top.</summary>
    public IEnumerable<CellNote> Notes =>
        byRow.SelectMany(row => row.Value.Select(cell => new CellNote(row.Key, cell.Key, cell.Value))).Take(MostNotes);
}

/// <summary>A note on a cell; row from 1, column from 0.</summary>
internal sealed record CellNote(int Row, int Column, string Text)
{
    public string Reference => $"{CellReference.Letters(Column)}{Row}";
}
