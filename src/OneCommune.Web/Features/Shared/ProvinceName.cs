namespace OneCommune.Web.Features.Shared;

/// <summary>A province's name without its kind: "Tỉnh Tây Ninh" is "Tây Ninh".</summary>
internal static class ProvinceName
{
    // Decree 30/2020: a place named after a person is written in full.
    private const string NamedAfterAPerson = "Thành phố Hồ Chí Minh";

    public static string Bare(string name) =>
        name == NamedAfterAPerson ? name
        : name.StartsWith("Tỉnh ", StringComparison.Ordinal) ? name["Tỉnh ".Length..]
        : name.StartsWith("Thành phố ", StringComparison.Ordinal) ? name["Thành phố ".Length..]
        : name;

    /// <summary>Inside a sentence: "tỉnh Tây Ninh", in English "Tây Ninh province".</summary>
    public static string Within(string name, string language) =>
        language != "en" ? char.ToLowerInvariant(name[0]) + name[1..]
        : name.StartsWith("Tỉnh ", StringComparison.Ordinal) ? $"{Bare(name)} province"
        : name.StartsWith("Thành phố ", StringComparison.Ordinal) ? $"{name["Thành phố ".Length..]} City"
        : name;
}
