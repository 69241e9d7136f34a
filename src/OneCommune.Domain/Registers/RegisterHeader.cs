using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>A column that the register's form does not know; what it holds is kept as a note under its heading.</summary>
/// <param name="IsRepeated">The form knows it, and an earlier column is it.</param>
public sealed record OtherColumn(int Index, string Heading, bool IsRepeated = false)
{
    /// <summary>Nothing stands above it.</summary>
    public bool IsUnheaded { get; private init; }

    public static OtherColumn Unheaded(int index) =>
        new(index, $"{ColumnLetters.Of(index)} (không tiêu đề)") { IsUnheaded = true };
}

/// <summary>Two headings of different words that may both be one column of the form.</summary>
public sealed record Competing(RegisterColumn Column, int Index, string Heading, string Other);

/// <summary>Where the headings stand and which column of the file is which of the register's.</summary>
public sealed class RegisterHeader
{
    /// <summary>Headings are looked for in this many rows from the top.</summary>
    public const int Deepest = 60;

    /// <summary>Every column there may be, in the order of the enum.</summary>
    internal static readonly ImmutableArray<RegisterColumn> AllColumns = [.. Enum.GetValues<RegisterColumn>()];

    private readonly Dictionary<RegisterColumn, (int Index, string Heading, Sureness Sureness)> columns = [];
    private readonly Dictionary<RegisterColumn, StarColumns> marks = [];
    private readonly List<OtherColumn> others = [];
    private readonly List<Competing> competing = [];
    private readonly HashSet<int> met = [];
    private int lastOrdinal;

    private RegisterHeader(int firstRow, int lastRow) => (FirstRow, LastRow) = (firstRow, lastRow);

    public int FirstRow { get; }

    /// <summary>Number of the last heading row; data begins below it.</summary>
    public int LastRow { get; }

    /// <summary>The columns the file has.</summary>
    public IReadOnlyCollection<RegisterColumn> Columns => columns.Keys;

    public IReadOnlyList<OtherColumn> Others => others;

    /// <summary>Where it cannot be told which of two columns is meant.</summary>
    public IReadOnlyList<Competing> Competing => competing;

    /// <summary>Every heading in the order of the file, with the column it was understood as; null where it is kept as a note.</summary>
    public IEnumerable<(int Index, string Heading, RegisterColumn? Column)> All =>
        columns
            .Where(column => !marks.ContainsKey(column.Key))
            .Select(column => (column.Value.Index, column.Value.Heading, (RegisterColumn?)column.Key))
            .Concat(
                marks.SelectMany(ranks =>
                    ranks.Value.Headings.Select(one => (one.Index, one.Heading, (RegisterColumn?)ranks.Key))
                )
            )
            .Concat(others.Select(other => (other.Index, other.Heading, (RegisterColumn?)null)))
            .OrderBy(one => one.Index);

    /// <summary>Takes in the columns without a heading that a row below holds something in.</summary>
    public void Meet(SheetRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (!met.Contains(i) && !row[i].SaysNothing && !IsOrdinal(i, row[i]))
            {
                met.Add(i);
                others.Add(OtherColumn.Unheaded(i));
            }
        }
    }

    /// <summary>Rows counted from 1 in the first column, whose heading is often left out.</summary>
    private bool IsOrdinal(int index, Cell cell)
    {
        if (index > 0 || Has(RegisterColumn.Ordinal) || !int.TryParse(cell.ToString().Trim(' ', '.'), out var number))
            return false;
        if (number != 1 && number != lastOrdinal + 1)
            return false;
        lastOrdinal = number;
        return true;
    }

    public bool Has(RegisterColumn column) => columns.ContainsKey(column);

    public bool HasStars =>
        Has(RegisterColumn.CurrentStars) || Has(RegisterColumn.FirstStars) || Has(RegisterColumn.AgainStars);

    /// <summary>Some column tells when a product was recognised.</summary>
    public bool HasDates =>
        Has(RegisterColumn.FirstDate)
        || Has(RegisterColumn.FirstYear)
        || Has(RegisterColumn.AgainDate)
        || Has(RegisterColumn.AgainYear);

    /// <summary>How many columns of the file are understood.</summary>
    private int Understood => columns.Count - marks.Count + marks.Values.Sum(ranks => ranks.Headings.Count());

    /// <summary>Place of the column in the file, from 0; null where the file has no such column.</summary>
    public int? Index(RegisterColumn column) => columns.TryGetValue(column, out var found) ? found.Index : null;

    /// <summary>The heading as the file writes it, with its group: "Công nhận lần đầu: Ngày".</summary>
    public string Heading(RegisterColumn column) =>
        columns.TryGetValue(column, out var found) ? found.Heading : RegisterForm.Heading(column);

    public Cell Read(SheetRow row, RegisterColumn column) =>
        marks.TryGetValue(column, out var ranks) ? ranks.Read(row)
        : columns.TryGetValue(column, out var found) ? row[found.Index]
        : default;

    /// <summary>The same columns at the same places.</summary>
    public bool IsLike(RegisterHeader other) => Headed.SequenceEqual(other.Headed);

    private IEnumerable<(int Index, RegisterColumn? Column)> Headed =>
        All.Where(one => !others.Exists(other => other.IsUnheaded && other.Index == one.Index))
            .Select(one => (one.Index, one.Column));

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
        var header = new RegisterHeader(upper.Number, (lower ?? upper).Number);
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
        met.Add(index);
        if (AddRank(index, above, heading, shown))
            return;
        if (ColumnNames.TryMatch(above, heading, out var match))
        {
            Add(index, shown, match);
            return;
        }

        // Saved as CSV, a merged group heading loses its end: what stands beyond it is no part of the group.
        if (above is not null && !isOwnGroup && StandsAlone(heading, out match) && !columns.ContainsKey(match.Column))
            Add(index, heading, match);
        else
            others.Add(new(index, shown));
    }

    /// <summary>Of two headings for one column the surer counts; of two alike the first, told so; of two different ones neither is sure.</summary>
    private void Add(int index, string heading, HeadingMatch match)
    {
        var found = (index, heading, match.Sureness);
        if (columns.TryAdd(match.Column, found))
            return;
        var before = columns[match.Column];
        if (match.Sureness > before.Sureness && !marks.ContainsKey(match.Column))
        {
            columns[match.Column] = found;
            others.Add(new(before.Index, before.Heading, IsRepeated: true));
            return;
        }

        others.Add(new(index, heading, IsRepeated: true));
        var isOther = VietnameseText.Fold(before.Heading) != VietnameseText.Fold(heading);
        if (isOther && match.Sureness == before.Sureness && Decides(match.Column))
            competing.Add(new(match.Column, index, heading, before.Heading));
    }

    private bool AddRank(int index, string? above, string heading, string shown)
    {
        if (
            ColumnNames.RanksUnder(above) is not { } column
            || StarColumns.Named(heading, isUnderRanks: above is not null) is not { } stars
            || (columns.ContainsKey(column) && !marks.ContainsKey(column))
        )
            return false;
        if (!marks.TryGetValue(column, out var ranks))
        {
            marks[column] = ranks = new();
            columns[column] = (index, above ?? heading, Sureness.Listed);
        }
        ranks.Add(index, stars, shown);
        return true;
    }

    /// <summary>A wrong guess here would change what a product is, whose it is, or its star; elsewhere it is told and kept as a note.</summary>
    private static bool Decides(RegisterColumn column) =>
        column
            is RegisterColumn.Product
                or RegisterColumn.Producer
                or RegisterColumn.Commune
                or RegisterColumn.District
                or RegisterColumn.CurrentStars
                or RegisterColumn.ExpiresOn
                or RegisterColumn.RevokedOn
                or (>= RegisterColumn.FirstStars and <= RegisterColumn.FirstNumber)
                or (>= RegisterColumn.AgainStars and <= RegisterColumn.AgainNumber);

    private static bool StandsAlone(string heading, [NotNullWhen(true)] out HeadingMatch? match) =>
        ColumnNames.TryMatch(null, heading, out match)
        && match.Column is < RegisterColumn.FirstStars or > RegisterColumn.AgainAuthority;

    private static string Text(Cell cell, bool isLegacy) =>
        VietnameseText.Tidy(isLegacy ? Tcvn3Reading.Of(cell.ToString()).Text : cell.ToString());

    private static bool IsCertainlyLegacy(Cell cell) =>
        cell.Text is { } text && Tcvn3Reading.Of(text).Likelihood == Tcvn3Likelihood.Certain;
}
