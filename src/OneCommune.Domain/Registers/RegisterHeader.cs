using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>A column that the register's form does not know; what it holds is kept as a note under its heading.</summary>
/// <param name="IsRepeated">The form knows it, and an earlier column is it.</param>
public sealed record OtherColumn(int Index, string Heading, bool IsRepeated = false);

/// <summary>Where the headings stand and which column of the file is which of the register's.</summary>
public sealed class RegisterHeader
{
    /// <summary>Headings are looked for in this many rows from the top.</summary>
    public const int Deepest = 60;

    /// <summary>Every column there may be, in the order of the enum.</summary>
    internal static readonly ImmutableArray<RegisterColumn> AllColumns = [.. Enum.GetValues<RegisterColumn>()];

    private readonly Dictionary<RegisterColumn, (int Index, string Heading)> columns = [];
    private readonly List<OtherColumn> others = [];

    private RegisterHeader(int lastRow) => LastRow = lastRow;

    /// <summary>Number of the last heading row; data begins below it.</summary>
    public int LastRow { get; }

    /// <summary>The columns the file has.</summary>
    public IReadOnlyCollection<RegisterColumn> Columns => columns.Keys;

    public IReadOnlyList<OtherColumn> Others => others;

    public bool Has(RegisterColumn column) => columns.ContainsKey(column);

    /// <summary>Place of the column in the file, from 0; null where the file has no such column.</summary>
    public int? Index(RegisterColumn column) => columns.TryGetValue(column, out var found) ? found.Index : null;

    /// <summary>The heading as the file writes it, with its group: "Công nhận lần đầu: Ngày".</summary>
    public string Heading(RegisterColumn column) =>
        columns.TryGetValue(column, out var found) ? found.Heading : RegisterForm.Heading(column);

    public Cell Read(SheetRow row, RegisterColumn column) =>
        columns.TryGetValue(column, out var found) ? row[found.Index] : default;

    /// <summary>
    /// The row, alone or with the one below it, that names the product, the producer and the most of the other columns; null when none
    /// names both.
    /// </summary>
    public static RegisterHeader? Find(IReadOnlyList<SheetRow> top)
    {
        RegisterHeader? best = null;
        for (var i = 0; i < top.Count; i++)
        {
            Consider(Read(top[i], null));
            if (i + 1 < top.Count && top[i + 1].Number == top[i].Number + 1 && !top[i].IsBanner)
                Consider(Read(top[i], top[i + 1]));
        }

        return best;

        void Consider(RegisterHeader header)
        {
            var isHeader = header.Has(RegisterColumn.Product) && header.Has(RegisterColumn.Producer);
            if (isHeader && header.columns.Count > (best?.columns.Count ?? 0))
                best = header;
        }
    }

    private static RegisterHeader Read(SheetRow upper, SheetRow? lower)
    {
        var header = new RegisterHeader((lower ?? upper).Number);
        var isLegacy = upper.Cells.Concat(lower?.Cells ?? []).Any(IsCertainlyLegacy);
        var above = "";
        for (var i = 0; i < Math.Max(upper.Cells.Count, lower?.Cells.Count ?? 0); i++)
        {
            var (top, below) = (Text(upper[i], isLegacy), lower is null ? "" : Text(lower[i], isLegacy));
            // A merged group heading has its text in its first cell alone; a heading merged downwards stands in both rows.
            if (top == below)
                below = "";
            if (top.Length > 0 || below.Length == 0)
                above = top;
            if (below.Length > 0)
                header.Add(i, above.Length > 0 ? above : null, below, isOwnGroup: top.Length > 0);
            else if (top.Length > 0)
                header.Add(i, null, top, isOwnGroup: false);
        }

        return header;
    }

    private void Add(int index, string? above, string heading, bool isOwnGroup)
    {
        var shown = above is null ? heading : $"{above}: {heading}";
        var isKnown = ColumnNames.TryMatch(above, heading, out var column);
        if (column is { } first && columns.TryAdd(first, (index, shown)))
            return;
        // Saved as CSV, a merged group heading loses its end: what stands beyond it is no part of the group.
        if (
            above is not null
            && !isOwnGroup
            && StandsAlone(heading, out column)
            && columns.TryAdd(column.Value, (index, heading))
        )
            return;
        others.Add(new(index, shown, isKnown));
    }

    private static bool StandsAlone(string heading, [NotNullWhen(true)] out RegisterColumn? column) =>
        ColumnNames.TryMatch(null, heading, out column)
        && column is < RegisterColumn.FirstStars or > RegisterColumn.AgainAuthority;

    private static string Text(Cell cell, bool isLegacy) =>
        VietnameseText.Tidy(isLegacy ? Tcvn3Reading.Of(cell.ToString()).Text : cell.ToString());

    private static bool IsCertainlyLegacy(Cell cell) =>
        cell.Text is { } text && Tcvn3Reading.Of(text).Likelihood == Tcvn3Likelihood.Certain;
}
