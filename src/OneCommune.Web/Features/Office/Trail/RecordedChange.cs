using System.Text.Json;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>One record that an act added, changed or removed, with its kept values by field.</summary>
internal sealed record RecordedChange(
    string Entity,
    string Id,
    Dictionary<string, string?>? Before,
    Dictionary<string, string?>? After
)
{
    /// <summary>An import may change thousands; a page shows this many.</summary>
    public const int Most = 200;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<RecordedChange> Read(string changes) =>
        JsonSerializer.Deserialize<List<RecordedChange>>(changes, Web)!;

    public string Deed =>
        Before is null ? "thêm mới"
        : After is null ? "xóa"
        : "sửa";

    /// <summary>What stands now in a field it tells of, or stood before it was removed.</summary>
    public string? Value(string field) => (After ?? Before!).GetValueOrDefault(field);

    /// <summary>Fields a reader understands; of a changed record those that differ.</summary>
    public IEnumerable<(string Field, string? Before, string? After)> Fields()
    {
        foreach (var field in (After ?? Before!).Keys.Where(f => !TrailWords.IsTechnical(f)))
        {
            var (before, after) = (Before?.GetValueOrDefault(field), After?.GetValueOrDefault(field));
            // Secrets are kept as dots on both sides.
            if (before != after || before?.Contains('•', StringComparison.Ordinal) == true)
                yield return (field, before, after);
        }
    }
}
