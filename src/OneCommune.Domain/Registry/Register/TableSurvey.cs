namespace OneCommune.Domain.Registry.Register;

/// <summary>What a first walk through a table shows before any row is read: what is left out, what is not understood as a whole.</summary>
public sealed class TableSurvey
{
    private readonly List<SkippedRows> skipped = [];
    private readonly List<int> hidden = [];
    private readonly List<RegisterHeader> headers = [];

    private TableSurvey() { }

    /// <summary>How many rows are products.</summary>
    public int Rows { get; private set; }

    /// <summary>Everything that is none, from the top.</summary>
    public IReadOnlyList<SkippedRows> Skipped => skipped;

    /// <summary>The headings, and those of further lists below them.</summary>
    public IReadOnlyList<RegisterHeader> Headers => headers;

    /// <summary>Why no row can be read: two columns may both be one, or the stars or days stand under a heading nobody knows.</summary>
    public IReadOnlyList<Remark> Refused { get; private set; } = [];

    /// <summary>Columns of several things that are kept as a note.</summary>
    public IReadOnlyList<Remark> Noted { get; private set; } = [];

    /// <summary>Date columns in which some cell has the month first.</summary>
    public IReadOnlySet<RegisterColumn> MonthFirst { get; private set; } = new HashSet<RegisterColumn>();

    public ShiftedRows Shifted { get; } = new();

    /// <summary>Products in rows that whoever opens the file does not see.</summary>
    public IReadOnlyList<int> Hidden => hidden;

    public static TableSurvey Of(RegisterTable table)
    {
        var survey = new TableSurvey();
        survey.headers.Add(table.Header);
        var columns = new Dictionary<RegisterHeader, ColumnSurvey>();
        var held = new HashSet<JoinedHeading>();
        foreach (var row in table.Rows(survey.Skip, survey.headers.Add))
        {
            survey.Rows++;
            survey.Shifted.Count(row.Header, row.Row);
            if (row.Row.IsHidden)
                survey.hidden.Add(row.Row.Number);
            held.UnionWith(SeveralThings(row.Header).Where(one => !row.Row[one.Index].SaysNothing));
            if (ShiftedRows.IsSurely(row.Header, row.Row))
                continue;
            if (!columns.TryGetValue(row.Header, out var seen))
                columns[row.Header] = seen = new(row.Header);
            seen.Add(row.Row, row.Section);
        }

        var torn = survey.headers.Select(survey.Shifted.InHeadings).OfType<Remark>().ToList();
        if (torn.Count > 0)
        {
            survey.Refused = torn;
            return survey;
        }
        survey.Noted = [.. survey.headers.SelectMany(header => Told(header, noted: true))];
        survey.Refused =
        [
            .. survey.headers.SelectMany(header => Told(header, noted: false)),
            .. survey.headers.SelectMany(header =>
                header.Competing.Select(one => new Remark(
                    header.LastRow,
                    one.Heading,
                    one.Index,
                    one.Other,
                    new("register.columns-compete", one.Other, one.Heading, RegisterForm.Heading(one.Column))
                ))
            ),
            .. columns.SelectMany(one =>
                one.Value.Faults()
                    .Select(fault => new Remark(
                        one.Key.LastRow,
                        fault.Column.Heading,
                        fault.Column.Index,
                        fault.Column.IsUnheaded ? "" : fault.Column.Heading,
                        fault.Reason
                    ))
            ),
        ];
        survey.MonthFirst = columns.Values.SelectMany(one => one.MonthFirst).ToHashSet();
        return survey;

        IEnumerable<Remark> Told(RegisterHeader header, bool noted) =>
            SeveralThings(header)
                .Where(one => held.Contains(one) && header.Joined.Contains(one) != noted)
                .Select(one => new Remark(
                    header.LastRow,
                    one.Heading,
                    one.Index,
                    one.Heading,
                    new(noted ? "register.joined-noted" : "register.joined", one.Heading, one.Told)
                ));
    }

    private static IEnumerable<JoinedHeading> SeveralThings(RegisterHeader header) =>
        header.Joined.Concat(header.Others.Select(other => other.Joined).OfType<JoinedHeading>());

    /// <summary>Rows come in their order.</summary>
    private void Skip(int row, SkipReason why)
    {
        if (skipped.Count > 0 && skipped[^1] is var last && last.Last == row - 1 && last.Why == why)
            skipped[^1] = last with { Last = row };
        else
            skipped.Add(new(row, row, why));
    }
}
