using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shopper.OpenData;

/// <summary>GET /du-lieu-mo/nhat-ky.json: number and hash of the newest row of the audit trail, for whoever wants to hold it.</summary>
internal static class TrailHead
{
    private const string Address = "/du-lieu-mo/nhat-ky.json";

    public static void Map(WebApplication app) => app.MapGet(Address, GetAsync).AllowVisitor();

    /// <summary>
    /// For a file whose readers know columns only: the head stands beside it, in a header, with a link to the document above. Of the state
    /// the file is read from, or of one just before.
    /// </summary>
    public static async Task NameAsync(HttpContext context, Database database, CancellationToken stop)
    {
        if (await database.TrailHeadAsync(stop) is not { } head)
            return;
        context.Response.Headers["OneCommune-Trail"] = $"{head}";
        context.Response.Headers.Link = $"<{Address}>; rel=\"describedby\"";
        context.Response.Headers.AccessControlExposeHeaders = "OneCommune-Trail, Link";
    }

    private static async Task<IResult> GetAsync(HttpContext context, Database database, CancellationToken stop)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return await database.TrailHeadAsync(stop) is { } head
            ? Results.Json(new { head.Seq, head.Hash })
            : Results.NotFound();
    }
}
