using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.OpenData;

/// <summary>GET /du-lieu-mo/nhat-ky.json: number and hash of the newest row of the audit trail, for whoever wants to hold it.</summary>
internal static class TrailHead
{
    public static void Map(WebApplication app) =>
        app.MapGet("/du-lieu-mo/nhat-ky.json", GetAsync).PublicPage(kept: false).AllowVisitor();

    private static async Task<IResult> GetAsync(HttpContext context, Database database, CancellationToken stop)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return await database.TrailHeadAsync(stop) is { } head
            ? Results.Json(new { head.Seq, head.Hash })
            : Results.NotFound();
    }
}
