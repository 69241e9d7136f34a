namespace OneCommune.Web.Serving;

/// <summary>What a public page follows from, besides its address and language: the latest change, and the day in Vietnam.</summary>
internal readonly record struct PublicTag(string Change, DateOnly Day)
{
    // A new program draws new pages.
    private static readonly string Build = typeof(PublicTag).Module.ModuleVersionId.ToString("N")[..8];

    public string In(string language) => $"W/\"{Build}-{Change}-{Day.DayNumber}-{language}\"";
}
