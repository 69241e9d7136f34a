using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>The stylesheets, built by npm, and the one script, in the program itself; each address carries a hash, so browsers keep it for good.</summary>
internal static class Assets
{
    private static readonly FrozenDictionary<string, Asset> All = typeof(Assets)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("assets/", StringComparison.Ordinal))
        .ToFrozenDictionary(n => n["assets/".Length..], Read);

    public static string Url(string name) => $"/assets/{All[name].Hash}/{name}";

    public static void Map(WebApplication app) =>
        app.MapGet(
                "/assets/{hash}/{name}",
                (string name, HttpContext context) =>
                {
                    if (!All.TryGetValue(name, out var asset))
                        return Results.NotFound();
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    context.Response.Headers.Vary = "Accept-Encoding";
                    if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
                        return Results.Bytes(asset.Plain, asset.Type);
                    context.Response.Headers.ContentEncoding = "gzip";
                    return Results.Bytes(asset.Gzip, asset.Type);
                }
            )
            .AllowVisitor();

    private static Asset Read(string resource)
    {
        using var plain = new MemoryStream();
        using (var stream = Resource.Open(resource))
            stream.CopyTo(plain);
        var bytes = plain.ToArray();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        var type = Path.GetExtension(resource) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return new(bytes, packed.ToArray(), type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]);
    }

    private sealed record Asset(byte[] Plain, byte[] Gzip, string Type, string Hash);
}
