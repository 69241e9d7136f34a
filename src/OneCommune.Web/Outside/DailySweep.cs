using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Outside;

/// <summary>Sweeps once a day. A day on which it fails is made up for an hour later.</summary>
internal sealed class DailySweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<DailySweep> log)
    : BackgroundWork(log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    protected override TimeSpan RestAfterFault => TimeSpan.FromHours(1);

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.Delay(AfterStart, stop);
        while (true)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var services = scope.ServiceProvider;
                var database = services.GetRequiredService<Database>();
                await SearchSwept.SweepAsync(database, stop);
                await FormAnswer.SweepAsync(database, time.GetUtcNow().UtcDateTime, stop);
                await services.GetRequiredService<SweepFiles>().RunAsync(time.GetUtcNow().UtcDateTime, stop);
            }
            await Task.Delay(TimeSpan.FromDays(1), stop);
        }
    }
}
