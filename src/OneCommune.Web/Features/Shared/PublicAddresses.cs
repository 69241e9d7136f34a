namespace OneCommune.Web.Features.Shared;

/// <summary>The public addresses that stay put (they are printed on packets).</summary>
internal static class PublicAddresses
{
    public static string Product(string slug) => "/san-pham/" + slug;

    /// <summary>A number may hold slashes: they stay path separators.</summary>
    public static string Certificate(string number) =>
        "/chung-nhan/" + Uri.EscapeDataString(number).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
