using OneCommune.Domain.Text;

namespace OneCommune.Storage.Audit;

/// <summary>Those values of a record by which people know it.</summary>
internal static class RecordMarks
{
    private const int Longest = 200;

    private static readonly HashSet<string> Names =
    [
        "Name",
        "FullName",
        "UserName",
        "Title",
        "ProductName",
        "FileName",
        "Number",
        "Submission",
        "CertificateNumber",
        "Criterion",
        "Code",
        "Date",
        "ValidFrom",
        "Year",
        "Province",
        "Role",
        "Sha256",
    ];

    public static Dictionary<string, string?> Of(IReadOnlyDictionary<string, string?> values) =>
        values
            .Where(value => Names.Contains(value.Key) || value.Key.EndsWith("Id", StringComparison.Ordinal))
            .ToDictionary(value => value.Key, value => Short(value.Value));

    public static string? Short(string? value) =>
        value is null || value.StartsWith(RecordText.Dots, StringComparison.Ordinal)
            ? null
            : Shortened.Told(Longest, value);
}
