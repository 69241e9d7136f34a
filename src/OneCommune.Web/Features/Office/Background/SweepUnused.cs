using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Office.Background;

/// <summary>Takes away what nobody needs any longer.</summary>
internal static class SweepUnused
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        var database = services.GetRequiredService<Database>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await SearchSwept.SweepAsync(database, stop);
        await FormAnswer.SweepAsync(database, now, stop);
        await Notice.SweepAsync(database, now, stop);
        await services.GetRequiredService<SweepFiles>().RunAsync(now, stop);
    }
}
