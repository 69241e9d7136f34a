using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Finding the headings among the rows of a sheet, in one row or in two.</summary>
public sealed partial class RegisterHeader
{
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
            // One cell of several headings is a title, or a line that was split by another sign than its own.
            var isHeader =
                header.Has(RegisterColumn.Product) && header.Has(RegisterColumn.Producer) && header.UnderstoodAlone > 0;
            var more = header.Understood - (best?.Understood ?? 0);
            if (isHeader && (more > 0 || (more == 0 && IsBelowTitle(header))))
                best = header;
        }

        // A lone text just above the headings that groups none of them is the title of the list.
        bool IsBelowTitle(RegisterHeader header) =>
            best!.FirstRow < header.FirstRow
            && best.LastRow == header.LastRow
            && top.First(row => row.Number == best.FirstRow).Cells.Where(cell => !cell.IsEmpty).ToList() is [var lone]
            && !ColumnNames.IsGroup(lone.ToString());
    }

    /// <summary>
    /// The row, or it and the next, as headings printed again between the products; null when it is none. What products say may hold a word
    /// of a heading, so most of what is written must be headings.
    /// </summary>
    public static RegisterHeader? Again(SheetRow row, SheetRow? next)
    {
        if (row.IsBanner || !row.Cells.Any(MayBeProduct))
            return null;
        var header = Find(next is null ? [row] : [row, next]);
        if (header is null || header.FirstRow != row.Number)
            return null;
        var written = header.columns.Count + header.others.Count;
        var isSure =
            header.columns[RegisterColumn.Product].Sureness > Sureness.Words
            || header.columns[RegisterColumn.Producer].Sureness > Sureness.Words;
        return isSure && header.columns.Count > 2 && header.columns.Count * 2 > written ? header : null;
    }

    private static bool MayBeProduct(Cell cell) =>
        cell.Text is { Length: > 1 and < 60 } text && ColumnNames.MayBeProduct(text);

    private static RegisterHeader Read(SheetRow upper, SheetRow? lower)
    {
        var header = new RegisterHeader(upper.Number, (lower ?? upper).Number)
        {
            Fields = Math.Max(upper.Fields, lower?.Fields ?? 0),
            Loose = upper.Loose ?? lower?.Loose,
        };
        var isLegacy = upper.Cells.Concat(lower?.Cells ?? []).Any(IsCertainlyLegacy);
        var (above, end) = ("", -1);
        for (var i = 0; i < Math.Max(upper.Cells.Count, lower?.Cells.Count ?? 0); i++)
        {
            var (top, below) = (Text(upper[i], isLegacy), lower is null ? "" : Text(lower[i], isLegacy));
            // A merged group heading has its text in its first cell alone; a heading merged downwards stands in both rows.
            if (top == below)
                below = "";
            if (top.Length > 0 || (below.Length == 0 && i > end))
                (above, end) = (top, EndOf(upper, i));
            if (below.Length > 0)
                header.Add(i, above.Length > 0 ? above : null, below, isOwnGroup: top.Length > 0);
            else if (top.Length > 0)
                header.Add(i, null, top, isOwnGroup: false);
        }

        header.AddCities();
        header.AddJoined();
        header.Pair(upper);
        if (lower is not null)
            header.Pair(lower);
        return header;
    }

    /// <summary>The last column that the cell is drawn across.</summary>
    private static int EndOf(SheetRow row, int column) =>
        row.Spans.FirstOrDefault(span => span.First == column, (First: column, Last: column)).Last;

    /// <summary>With its line breaks, for one may part two things.</summary>
    private static string Text(Cell cell, bool isLegacy) =>
        string.Join(
            '\n',
            (isLegacy ? Tcvn3Reading.Of(cell.ToString()).Text : cell.ToString())
                .Split('\n', '\r')
                .Select(VietnameseText.Tidy)
                .Where(line => line.Length > 0)
        );

    private static bool IsCertainlyLegacy(Cell cell) =>
        cell.Text is { } text && Tcvn3Reading.Of(text).Likelihood == Tcvn3Likelihood.Certain;
}
