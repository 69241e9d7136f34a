namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Rows of a text with separators that have more fields than their headings: one value holds a separator and stands in no quotation marks,
/// so that everything behind it has moved. None of its cells is to be judged where it stands.
/// </summary>
public sealed class ShiftedRows
{
    private readonly Dictionary<int, Dictionary<int, int>> lines = [];

    internal void Count(RegisterHeader header, SheetRow row)
    {
        if (!lines.TryGetValue(header.FirstRow, out var counts))
            lines[header.FirstRow] = counts = [];
        counts[row.Fields] = counts.GetValueOrDefault(row.Fields) + 1;
    }

    /// <summary>It holds something where no heading can be, or a field begins with the blank that follows a comma in a text.</summary>
    internal static bool IsSurely(RegisterHeader header, SheetRow row) =>
        HasMore(header, row) && (row.Loose is not null || LastFilled(row) >= header.Fields);

    /// <summary>It has a field more than its headings and than most rows, if only an empty one at the end.</summary>
    internal bool IsPerhaps(RegisterHeader header, SheetRow row) =>
        HasMore(header, row)
        && lines.TryGetValue(header.FirstRow, out var counts)
        && row.Fields > counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;

    /// <summary>What is said of it, at the value that was torn apart where that can be told.</summary>
    internal static Remark Told(RegisterHeader header, SheetRow row)
    {
        var at = row.Loose - 1 ?? Math.Max(LastFilled(row), 0);
        var heading = header.All.FirstOrDefault(one => one.Index == at).Heading ?? OtherColumn.Unheaded(at).Heading;
        return new(
            row.Number,
            heading,
            at,
            row.Loose is null ? $"{row[at]}" : Torn(row),
            HasMore(header, row)
                ? new("register.more-cells", row.Fields, header.Fields)
                : new("register.torn-value", Torn(row))
        );
    }

    /// <summary>
    /// The row with the value in one cell again, which has a field begin with a blank; null where there is none or the headings do so too.
    /// </summary>
    internal static SheetRow? Joined(RegisterHeader header, SheetRow row)
    {
        if (header.Loose is not null || row.Loose is not { } loose)
            return null;
        var cells = row.Cells.ToList();
        cells[loose - 1] = new(Torn(row));
        cells.RemoveAt(loose);
        return row with { Cells = cells };
    }

    private static string Torn(SheetRow row) => $"{row[row.Loose!.Value - 1]}, {row[row.Loose.Value]}";

    /// <summary>A heading was torn apart: it begins with that blank, and no row has as many fields.</summary>
    internal Remark? InHeadings(RegisterHeader header) =>
        header.Loose is { } loose
        && lines.TryGetValue(header.FirstRow, out var counts)
        && counts.Keys.Max() is > 0 and var most
        && most < header.Fields
            ? new(
                header.LastRow,
                header.All.FirstOrDefault(one => one.Index == loose).Heading ?? "",
                loose,
                "",
                new("register.more-headings", header.Fields, most)
            )
            : null;

    private static bool HasMore(RegisterHeader header, SheetRow row) => header.Fields > 0 && row.Fields > header.Fields;

    private static int LastFilled(SheetRow row) => row.Cells.ToList().FindLastIndex(cell => !cell.IsEmpty);
}
