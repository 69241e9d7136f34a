using OneCommune.Web.Rights;

namespace OneCommune.Web.Serving;

internal static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => "ok").AllowVisitor();
        app.MapGet(
                "/readyz",
                async (Readiness readiness, StoreRoom room, CancellationToken stop) =>
                    !room.IsFull && await readiness.IsReadyAsync(stop) ? Results.Text("ok") : Results.StatusCode(503)
            )
            .AllowVisitor();
    }
}
