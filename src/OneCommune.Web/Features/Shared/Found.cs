namespace OneCommune.Web.Features.Shared;

/// <summary>What one room found of what was asked of all.</summary>
/// <param name="What">The name of many: "Sản phẩm".</param>
/// <param name="All">The room's list, asked the same.</param>
internal sealed record Found(string What, string All, IReadOnlyList<FoundRow> Rows)
{
    /// <summary>So many of each are shown; the rest stands in the list.</summary>
    public const int Most = 5;
}

/// <param name="State">As a pill of that kind; null for what has none.</param>
internal sealed record FoundRow(string Href, string Text, string Detail = "", string? State = null, string Pill = "");
