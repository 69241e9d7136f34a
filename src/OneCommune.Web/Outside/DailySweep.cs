namespace OneCommune.Web.Outside;

/// <summary>Sweeps once a day. A day on which it fails is made up for by the next.</summary>
internal sealed class DailySweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<DailySweep> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, stoppingToken);
            while (true)
            {
                await SweepAsync(stoppingToken);
                await Task.Delay(TimeSpan.FromDays(1), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server closes.
        }
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sweep = scope.ServiceProvider.GetRequiredService<SweepFiles>();
            await sweep.RunAsync(time.GetUtcNow().UtcDateTime, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogError(fault, "Unused files were not swept");
        }
    }
}
