using System.Collections.Immutable;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Where the headings stand and which column of the file is which of the register's.</summary>
public sealed partial class RegisterHeader
{
    /// <summary>Headings are looked for in this many rows from the top.</summary>
    public const int Deepest = 60;

    /// <summary>Every column there may be, in the order of the enum.</summary>
    internal static readonly ImmutableArray<RegisterColumn> AllColumns = [.. Enum.GetValues<RegisterColumn>()];

    private readonly Dictionary<RegisterColumn, (int Index, string Heading, Sureness Sureness)> columns = [];
    private readonly Dictionary<RegisterColumn, StarColumns> marks = [];
    private readonly Dictionary<RegisterColumn, DecisionPair> pairs = [];
    private readonly List<OtherColumn> others = [];
    private readonly List<Competing> competing = [];
    private readonly List<JoinedHeading> joined = [];
    private readonly List<(int Index, string Heading)> cities = [];
    private readonly HashSet<int> met = [];
    private int lastOrdinal;

    private RegisterHeader(int firstRow, int lastRow) => (FirstRow, LastRow) = (firstRow, lastRow);

    public int FirstRow { get; }

    /// <summary>Number of the last heading row; data begins below it.</summary>
    public int LastRow { get; }

    /// <summary>As of <see cref="SheetRow"/>.</summary>
    internal int Fields { get; private init; }
    internal int? Loose { get; private init; }

    /// <summary>A second heading of one column just behind the first: "Xã" and "phường".</summary>
    internal int? SecondHalf =>
        others
            .Where(other => other.IsRepeated && columns.Values.Any(column => column.Index == other.Index - 1))
            .Select(other => (int?)other.Index)
            .FirstOrDefault();

    /// <summary>The columns the file has.</summary>
    public IReadOnlyCollection<RegisterColumn> Columns => columns.Keys;

    public IReadOnlyList<OtherColumn> Others => others;

    /// <summary>What a row holds in them, from the left.</summary>
    public IEnumerable<(OtherColumn Column, Cell Cell)> OthersIn(SheetRow row) =>
        others
            .Where(other => !row[other.Index].IsEmpty && !IsOfPair(other.Index, row))
            .OrderBy(other => other.Index)
            .Select(other => (other, row[other.Index]));

    /// <summary>Where it cannot be told which of two columns is meant.</summary>
    public IReadOnlyList<Competing> Competing => competing;

    /// <summary>Headings that name several things, one of which no other column has.</summary>
    public IReadOnlyList<JoinedHeading> Joined => joined;

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
        if (ShiftedRows.IsSurely(this, row))
            return;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (!met.Contains(i) && !row[i].SaysNothing && !IsOrdinal(i, row[i]) && !IsOfPair(i, row))
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
    public int Understood => UnderstoodAlone + joined.Count;

    /// <summary>Likewise, without those of several things.</summary>
    private int UnderstoodAlone =>
        columns.Count(column =>
            !marks.ContainsKey(column.Key) && !joined.Exists(one => one.Index == column.Value.Index)
        ) + marks.Values.Sum(ranks => ranks.Headings.Count());

    /// <summary>Place of the column in the file, from 0; null where the file has no such column.</summary>
    public int? Index(RegisterColumn column) => columns.TryGetValue(column, out var found) ? found.Index : null;

    /// <summary>The heading as the file writes it, with its group: "Công nhận lần đầu: Ngày".</summary>
    public string Heading(RegisterColumn column) =>
        columns.TryGetValue(column, out var found) ? found.Heading : RegisterForm.Heading(column);

    public Cell Read(SheetRow row, RegisterColumn column) =>
        marks.TryGetValue(column, out var ranks) ? ranks.Read(row)
        : Index(row, column) is { } index ? row[index]
        : default;

    /// <summary>Where this row has what the column tells: of two columns under one heading either may hold it.</summary>
    public int? Index(SheetRow row, RegisterColumn column) =>
        !pairs.TryGetValue(column, out var pair) ? Index(column)
        : column is RegisterColumn.FirstNumber or RegisterColumn.AgainNumber or RegisterColumn.RevocationNumber
            ? pair.In(row).Number
        : pair.In(row).Day;

    private bool IsOfPair(int index, SheetRow row) => pairs.Values.Any(pair => pair.Second == index && pair.Takes(row));

    /// <summary>The same columns at the same places.</summary>
    public bool IsLike(RegisterHeader other) => Headed.SequenceEqual(other.Headed);

    private IEnumerable<(int Index, RegisterColumn? Column)> Headed =>
        All.Where(one => !others.Exists(other => other.IsUnheaded && other.Index == one.Index))
            .Select(one => (one.Index, one.Column));
}
