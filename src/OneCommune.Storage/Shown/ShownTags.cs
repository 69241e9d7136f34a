namespace OneCommune.Storage.Shown;

/// <summary>
/// What visitors' pages show, by name: a kept page bears the tags of what it shows, a change moves the tags of what it touches.
/// docs/adr/0047-pages-kept-by-what-they-show.md
/// </summary>
public static class ShownTags
{
    /// <summary>Borne by every page: places, settings, an import, and whatever nobody has thought of.</summary>
    public const string All = "all";

    /// <summary>Any product, producer or recognition: lists and figures.</summary>
    public const string Register = "register";

    /// <summary>Which certificate is found by which number.</summary>
    public const string Numbers = "numbers";

    public static string Product(Guid id) => $"product:{id}";

    public static string Producer(Guid id) => $"producer:{id}";
}
