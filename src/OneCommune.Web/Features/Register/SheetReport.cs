namespace OneCommune.Web.Features.Register;

/// <summary>What became of a sheet: how many rows of data were read, or why none was.</summary>
internal sealed record SheetReport(string Name, bool Read, string? Why, int Rows)
{
    public const string Hidden = "hidden";
    public const string Empty = "empty";
    public const string Chart = "chart";
    public const string NoHeadings = "no-headings";
    public const string NoRows = "no-rows";
}
