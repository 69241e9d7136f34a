using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Shared;

/// <summary>A province's name without its kind: "Tỉnh Tây Ninh" is "Tây Ninh".</summary>
internal static class ProvinceName
{
    public static string Bare(string name) => PlaceText.Bare(name);

    /// <summary>Inside a sentence: "tỉnh Tây Ninh", in English "Tây Ninh province".</summary>
    public static string Within(string name, string language) =>
        language != "en" ? PlaceText.Inside(name)
        : name.StartsWith("Tỉnh ", StringComparison.Ordinal) ? $"{Bare(name)} province"
        : name.StartsWith("Thành phố ", StringComparison.Ordinal) ? $"{name["Thành phố ".Length..]} City"
        : name;
}
