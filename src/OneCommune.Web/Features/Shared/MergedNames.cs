namespace OneCommune.Web.Features.Shared;

/// <summary>The other records that one of a past day stands for: they were merged into it later.</summary>
internal static class MergedNames
{
    /// <summary>Null for none.</summary>
    public static string? Shown(IReadOnlyList<string> names, Texts.Texts text) =>
        names.Count == 0 ? null : text["gồm cả bản ghi {0}, đã gộp vào", string.Join(", ", names.Select(Quoted))];

    public static string? InFile(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join("; ", names);

    private static string Quoted(string name) => $"“{name}”";
}
