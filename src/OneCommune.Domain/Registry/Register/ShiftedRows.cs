namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Rows of a text with separators that have more fields than their headings: one value holds a separator and stands in no quotation marks,
/// so that everything behind it has moved. None of its cells is to be judged where it stands.
/// </summary>
public sealed class ShiftedRows
{
    private const int MostTorn = 2;
    private readonly Dictionary<int, (Dictionary<int, int> Fields, Dictionary<int, int> Ends)> lines = [];

    internal void Count(RegisterHeader header, SheetRow row)
    {
        if (!lines.TryGetValue(header.FirstRow, out var counts))
            lines[header.FirstRow] = counts = ([], []);
        Add(counts.Fields, row.Fields);
        Add(counts.Ends, LastFilled(row));

        static void Add(Dictionary<int, int> counts, int value) => counts[value] = counts.GetValueOrDefault(value) + 1;
    }

    /// <summary>It holds something where no heading can be, or a field begins with the blank that follows a comma in a text.</summary>
    internal static bool IsSurely(RegisterHeader header, SheetRow row) =>
        HasMore(header, row)
        && (LastFilled(row) >= header.Fields || (row.Loose is not null && !IsInPlace(header, row)));

    /// <summary>It has a field more than its headings and than most rows, and what it holds ends behind where theirs does.</summary>
    internal bool IsPerhaps(RegisterHeader header, SheetRow row) =>
        HasMore(header, row)
        && lines.TryGetValue(header.FirstRow, out var counts)
        && row.Fields > Usual(counts.Fields)
        && LastFilled(row) > Usual(counts.Ends)
        && !IsInPlace(header, row);

    /// <summary>
    /// A day or a decision's number stands where it belongs and would not a column further left, so nothing before it has moved; and behind
    /// it there is room for no more than one value: the fields beyond are separators and nothing else.
    /// </summary>
    private static bool IsInPlace(RegisterHeader header, SheetRow row)
    {
        var last = -1;
        foreach (var column in header.Columns)
        {
            if (
                header.Index(row, column) is { } index
                && RowFacts.IsDecided(column, row[index])
                && !header.Columns.Any(left => header.Index(left) == index - 1 && RowFacts.IsDecided(left, row[index]))
            )
                last = Math.Max(last, index);
        }

        return last >= 0 && LastFilled(row) <= last + 1;
    }

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
    /// The row with the value in one cell again: behind which a field begins with a blank, or, in a line of a field or two too many, any.
    /// </summary>
    internal static IEnumerable<SheetRow> Joined(RegisterHeader header, SheetRow row)
    {
        var more = row.Fields - header.Fields;
        return (row.Loose, header.Loose) switch
        {
            ({ } loose, null) => [Joined(row, loose - 1, 1)],
            (null, _) when HasMore(header, row) && more <= MostTorn => Enumerable
                .Range(0, Math.Max(row.Cells.Count - more, 0))
                .Select(at => Joined(row, at, more)),
            _ => [],
        };
    }

    private static SheetRow Joined(SheetRow row, int at, int more)
    {
        var cells = row.Cells.ToList();
        cells[at] = new(string.Join(", ", cells.Skip(at).Take(more + 1)));
        cells.RemoveRange(at + 1, more);
        return row with { Cells = cells };
    }

    private static string Torn(SheetRow row) => $"{row[row.Loose!.Value - 1]}, {row[row.Loose.Value]}";

    /// <summary>
    /// A heading was torn apart: its rest begins with that blank or is the same column once more, and no row has as many fields.
    /// </summary>
    internal Remark? InHeadings(RegisterHeader header)
    {
        if (!lines.TryGetValue(header.FirstRow, out var counts) || (header.Loose ?? header.SecondHalf) is not { } torn)
            return null;
        var most = counts.Fields.Keys.Max();
        var heading = header.All.FirstOrDefault(one => one.Index == torn).Heading ?? "";
        return most == 0 || most >= header.Fields
            ? null
            : new(header.LastRow, heading, torn, heading, new("register.more-headings", header.Fields, most));
    }

    private static int Usual(Dictionary<int, int> counts) =>
        counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;

    private static bool HasMore(RegisterHeader header, SheetRow row) => header.Fields > 0 && row.Fields > header.Fields;

    private static int LastFilled(SheetRow row) => row.Cells.ToList().FindLastIndex(cell => !cell.IsEmpty);
}
