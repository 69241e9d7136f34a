using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>What of the sheets that were read is no product's: columns kept as notes, and rows left out, gathered by why.</summary>
internal sealed record NotTaken(
    IReadOnlyList<string> Columns,
    IReadOnlyList<(SkipReason Why, int Count, string Rows)> Skipped
)
{
    private const int MostRanges = 30;

    public bool IsEmpty => Columns.Count + Skipped.Count == 0;

    public static NotTaken Of(ImportReport report) =>
        new(
            [
                .. report
                    .Columns.Where(column => column.Column is null)
                    .Select(column => Named(column.Heading, column.Sheet))
                    .Distinct(),
            ],
            [
                .. report
                    .Skipped.GroupBy(rows => rows.Why)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.Sum(rows => rows.Count), Ranges([.. group]))),
            ]
        );

    private static string Named(string text, string? sheet) => sheet is null ? $"“{text}”" : $"“{text}” ({sheet})";

    private static string Ranges(IReadOnlyList<SkippedReport> rows) =>
        string.Join(
            "; ",
            rows.GroupBy(one => one.Sheet)
                .Select(sheet =>
                    (sheet.Key is null ? "" : $"{sheet.Key}: ")
                    + string.Join(", ", sheet.Take(MostRanges).Select(one => one.Rows))
                    + (sheet.Count() > MostRanges ? ", …" : "")
                )
        );
}
