namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// A unit's name where it stands inside other words. Decree 30/2020, annex II part III: the common noun is lower case ("xã Mỹ Lạc"),
/// capital where it goes with a number ("Phường 4") or in "Thành phố Hồ Chí Minh". At the head of a line or cell the name stays as it is.
/// </summary>
public static class PlaceText
{
    private static readonly string[] Nouns =
    [
        "Xã",
        "Phường",
        "Thị trấn",
        "Đặc khu",
        "Thị xã",
        "Huyện",
        "Quận",
        "Thành phố",
        "Tỉnh",
    ];

    /// <summary>"xã Mỹ Lạc"; of an address its first unit: "xã Mỹ Lạc, tỉnh Tây Ninh".</summary>
    public static string Inside(string name) =>
        Proper(name) is null || IsWhole(name) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Before a date, "Mỹ Lạc, ngày …": without the noun, but "Phường 4" and "Thành phố Hồ Chí Minh".</summary>
    public static string Bare(string name) => IsWhole(name) ? name : Proper(name) ?? name;

    // The noun is part of the name.
    private static bool IsWhole(string name)
    {
        var first = name.Split(',')[0];
        return first == "Thành phố Hồ Chí Minh" || (Proper(first) is { } proper && proper.All(char.IsAsciiDigit));
    }

    private static string? Proper(string name) =>
        Nouns.FirstOrDefault(noun =>
            name.Length > noun.Length + 1 && name[noun.Length] == ' ' && name.StartsWith(noun, StringComparison.Ordinal)
        )
            is { } found
            ? name[(found.Length + 1)..]
            : null;
}
