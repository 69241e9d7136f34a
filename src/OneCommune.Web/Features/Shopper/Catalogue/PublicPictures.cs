using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>
/// Pictures of products, by their content: one address never shows another picture, so browsers keep it for good. Only widths that our pages
/// ask for are made.
/// </summary>
internal static class PublicPictures
{
    private static readonly int[] Widths = [480, 800, 1600];

    public static void Map(WebApplication app) =>
        app.MapGet("/hinh/{sha256:length(64)}/{width:int}.{extension:regex(^(webp|jpg)$)}", SendAsync).AllowVisitor();

    private static async Task<IResult> SendAsync(
        string sha256,
        int width,
        string extension,
        Database database,
        Pictures pictures,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (!Widths.Contains(width))
            return Results.NotFound();
        var picture = await database
            .ProductPictures.Where(p => p.Sha256 == sha256)
            .Select(p => new { p.Width, p.Height })
            .FirstOrDefaultAsync(stop);
        if (picture is null)
            return Results.NotFound();
        var (longest, wide) = (Math.Max(picture.Width, picture.Height), Math.Min(width, picture.Width));
        var edge = (int)Math.Ceiling((double)wide * longest / picture.Width);
        if (await pictures.PathAsync(sha256, edge, stop, extension) is not { } path)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(path, extension == "jpg" ? "image/jpeg" : "image/webp");
    }
}
