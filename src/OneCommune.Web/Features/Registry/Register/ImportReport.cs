using System.Text.Json.Serialization;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>An outcome as people and programs read it: the document of `register import --json`, and what the page keeps to show.</summary>
internal sealed record ImportReport(
    int Rows,
    int Imported,
    int Unchanged,
    int Products,
    int Producers,
    IReadOnlyList<CellReport> Rejected,
    IReadOnlyList<CellReport> Warnings,
    IReadOnlyList<DuplicateReport> Duplicates
)
{
    /// <summary>How many there are where not all are listed.</summary>
    public int RejectedCount { get; init; }
    public int WarningCount { get; init; }

    /// <summary>The sheets of the file, read or not; none in what was kept before they were told.</summary>
    public IReadOnlyList<SheetReport> Sheets { get; init; } = [];

    /// <summary>Every heading of what was read, and the rows that are no products; none in what was kept before they were told.</summary>
    public IReadOnlyList<ColumnReport> Columns { get; init; } = [];
    public IReadOnlyList<SkippedReport> Skipped { get; init; } = [];

    /// <summary>Most of what is refused are places of another day: the register tells of that one.</summary>
    public OtherDay? OtherDay { get; init; }

    /// <summary>Of a file that is refused whole, before any row of it was read.</summary>
    public static ImportReport Of(RefusalException refusal) =>
        new(0, 0, 0, 0, 0, [CellReport.Of(new(0, "", null, "", refusal))], [], []) { RejectedCount = 1 };

    public static ImportReport Of(ImportOutcome outcome) =>
        new(
            outcome.Rows,
            outcome.Imported,
            outcome.Unchanged,
            outcome.Products,
            outcome.Producers,
            [.. outcome.Rejected.Select(CellReport.Of)],
            [.. outcome.Warnings.Select(CellReport.Of)],
            [.. outcome.Duplicates.Select(DuplicateReport.Of)]
        )
        {
            RejectedCount = outcome.RejectedCount,
            WarningCount = outcome.WarningCount,
            Sheets = outcome.Sheets,
            Columns = outcome.Columns,
            Skipped = outcome.Skipped,
            OtherDay = OtherDay.Of(outcome),
        };
}

/// <param name="Code">Which rule speaks, for programs and for gathering like with like.</param>
/// <param name="Cell">Where it stands in the sheet: "F17"; null where the file lacks the column.</param>
/// <param name="English">The reason in English; null in what was kept before there was one.</param>
internal sealed record CellReport(
    int Row,
    string Column,
    string Value,
    string Reason,
    string Code,
    string? Cell,
    string? English = null
)
{
    [JsonIgnore]
    public string ReasonToReader => Language.Current == "en" ? English ?? Reason : Reason;

    /// <summary>In a file of several sheets.</summary>
    public string? Sheet { get; init; }

    public static CellReport Of(Remark remark) =>
        new(
            remark.Row,
            remark.Column,
            remark.Value,
            RefusalTexts.Sentence(remark.Reason),
            remark.Reason.Code,
            remark is { Index: { } column, Row: > 0 } ? $"{CellReference.Letters(column)}{remark.Row}" : null,
            RefusalTexts.English(remark.Reason)
        )
        {
            Sheet = remark.Sheet,
        };
}

internal sealed record DuplicateReport(
    int Row,
    string Product,
    string Producer,
    DuplicateKind Kind,
    int? OfRow,
    string? Other,
    string Reason,
    string? English = null
)
{
    [JsonIgnore]
    public string ReasonToReader => Language.Current == "en" ? English ?? Reason : Reason;

    /// <summary>In a file of several sheets: that of the row, and that of the other.</summary>
    public string? Sheet { get; init; }
    public string? OfSheet { get; init; }

    public static DuplicateReport Of(Duplicate duplicate) =>
        new(
            duplicate.Row.Number,
            duplicate.Product,
            duplicate.Producer,
            duplicate.Kind,
            duplicate.OfRow?.Number,
            duplicate.Other,
            RefusalTexts.Sentence(ReasonOf(duplicate)),
            RefusalTexts.English(ReasonOf(duplicate))
        )
        {
            Sheet = duplicate.Row.Called,
            OfSheet = duplicate.OfRow?.Called,
        };

    private static RefusalException ReasonOf(Duplicate duplicate) =>
        duplicate.Kind switch
        {
            DuplicateKind.Known => new("register.duplicate-known"),
            DuplicateKind.Completed => new("register.duplicate-completed"),
            DuplicateKind.Repeated => new("register.duplicate-repeated", OtherRow(duplicate)),
            DuplicateKind.Joined => new("register.duplicate-joined", OtherRow(duplicate)),
            _ when duplicate.OfRow is not null => new(
                "register.duplicate-likely-row",
                duplicate.Other!,
                OtherRow(duplicate)
            ),
            _ => new("register.duplicate-likely", duplicate.Other!),
        };

    private static string OtherRow(Duplicate duplicate) => duplicate.OfRow!.Value.SeenFrom(duplicate.Row);
}
