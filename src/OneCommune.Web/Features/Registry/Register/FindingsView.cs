using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>One page of one list of a report: the refused cells, the remarks or the duplicates, perhaps of one column.</summary>
internal sealed class FindingsView
{
    public const string Refused = "o-sai";
    public const string Warnings = "luu-y";
    public const string Duplicates = "trung";

    public FindingsView(ImportReport report, ListQuery query)
    {
        (Report, Query) = (report, query);
        Part = query.Text("muc") is Refused or Warnings or Duplicates ? query.Text("muc") : FirstPart(report);
        Column = query.Text("cot", 300) is { Length: > 0 } column ? column : null;
        if (Part == Duplicates)
        {
            Total = report.Duplicates.Count;
            DuplicatePage = Paged(report.Duplicates);
            return;
        }
        var cells = Part == Refused ? report.Rejected : report.Warnings;
        Columns = [.. cells.CountBy(cell => cell.Column).OrderByDescending(column => column.Value)];
        IReadOnlyList<CellReport> asked = Column is null ? cells : [.. cells.Where(cell => cell.Column == Column)];
        Total = asked.Count;
        CellPage = Paged(asked);
    }

    public ImportReport Report { get; }
    public ListQuery Query { get; }
    public string Part { get; }
    public string? Column { get; }

    /// <summary>How many cells of each column the list has, the most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Columns { get; } = [];
    public IReadOnlyList<CellReport> CellPage { get; } = [];
    public IReadOnlyList<DuplicateReport> DuplicatePage { get; } = [];
    public int Total { get; }

    /// <summary>Rows are named with their sheet where several are read.</summary>
    public bool NamesSheets => Report.Sheets.Count(sheet => sheet.Read) > 1;
    public int Pages => (Total + ListQuery.PageSize - 1) / ListQuery.PageSize;

    public NotTaken NotTaken => NotTaken.Of(Report);

    public int RefusedRows => Report.Rejected.Select(cell => (cell.Sheet, cell.Row)).Distinct().Count();

    /// <summary>Rows that add something to a product the register, or an earlier row, has already.</summary>
    public int Completing => Count(DuplicateKind.Completed, DuplicateKind.Joined);

    /// <summary>Rows whose product looks like another record.</summary>
    public int Likely => Count(DuplicateKind.Likely);

    public int CountOf(string part) =>
        part switch
        {
            Refused => Report.RejectedCount,
            Warnings => Report.WarningCount,
            _ => Report.Duplicates.Count,
        };

    private int Count(params DuplicateKind[] kinds) => Report.Duplicates.Count(one => kinds.Contains(one.Kind));

    private static string FirstPart(ImportReport report) =>
        report.RejectedCount > 0 ? Refused
        : report.WarningCount > 0 || report.Duplicates.Count == 0 ? Warnings
        : Duplicates;

    private List<T> Paged<T>(IReadOnlyList<T> all) =>
        [.. all.Skip((Query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)];
}
