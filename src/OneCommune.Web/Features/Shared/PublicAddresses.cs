namespace OneCommune.Web.Features.Shared;

/// <summary>The public addresses that stay put (they are printed on packets).</summary>
internal static class PublicAddresses
{
    public static string Product(string slug) => "/san-pham/" + slug;

    /// <summary>A picture by its content, so wide: kept by browsers for good.</summary>
    public static string Picture(string sha256, int width, string extension = "webp") =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/hinh/{sha256}/{width}.{extension}");

    /// <summary>A number may hold slashes: they stay path separators.</summary>
    public static string Certificate(string number) =>
        "/chung-nhan/" + Uri.EscapeDataString(number).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
