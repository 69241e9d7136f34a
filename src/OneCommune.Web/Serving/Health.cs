using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Serving;

internal static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => "ok").AllowVisitor();
        app.MapGet(
                "/readyz",
                async (Database database, CancellationToken stop) =>
                    await database.Database.CanConnectAsync(stop) ? Results.Text("ok") : Results.StatusCode(503)
            )
            .AllowVisitor();
    }
}
