using System.Text.Json;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>One run of the whole check on this server: how far it is. What it came to is kept as <see cref="LastCheck"/>.</summary>
/// <param name="IsBroken">It ended without a verdict.</param>
internal sealed record CheckRun(string Who, DateTime Begun, CheckStep Step, long Count, DateTime? Ended, bool IsBroken);

/// <summary>
/// The whole check, begun from its page or at night and carried on beside the requests. One at a time, for it reads everything; what it came
/// to waits for the auditor and the office of the province until a later one finds all whole.
/// </summary>
internal sealed class RunningCheck(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    TimeProvider time,
    ILogger<RunningCheck> log
)
{
    /// <summary>Who began a check that nobody asked for.</summary>
    public const string Server = "Máy chủ";

    private readonly Lock turn = new();
    private Task running = Task.CompletedTask;

    /// <summary>The whole check, begun by nobody; the one that runs already, where one does.</summary>
    public static Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        var check = services.GetRequiredService<RunningCheck>();
        check.Begin(null, Server);
        return check.running.WaitAsync(stop);
    }

    public CheckRun? Latest { get; private set; }

    /// <summary>False while one runs.</summary>
    public bool Begin(NotedHash? noted, string who)
    {
        lock (turn)
        {
            if (Latest is { Ended: null })
                return false;
            Latest = new(who, Now, CheckStep.Trail, 0, null, IsBroken: false);
            running = Task.Run(() => RunAsync(noted));
        }
        return true;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task RunAsync(NotedHash? noted)
    {
        var isKept = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var check = ActivatorUtilities.CreateInstance<WholeCheck>(scope.ServiceProvider);
            check.Progress = (step, count) => Latest = Latest! with { Step = step, Count = count };
            var verdict = await check.RunAsync(records: true, noted, life.ApplicationStopping);
            if (!verdict.IsWhole)
                log.LogError("The check of all records and files found {Faults} signs of tampering", verdict.Faults);
            await KeepAsync(scope.ServiceProvider.GetRequiredService<Database>(), verdict);
            isKept = true;
        }
        catch (Exception fault)
        {
            if (fault is not OperationCanceledException && !life.ApplicationStopping.IsCancellationRequested)
                log.LogError(fault, "The check of all records broke off");
        }
        finally
        {
            Latest = Latest! with { Ended = Now, IsBroken = !isKept };
        }
    }

    private Task KeepAsync(Database database, WholeVerdict verdict) =>
        new LastCheck
        {
            Who = Latest!.Who,
            BegunAt = Latest.Begun,
            EndedAt = Now,
            Faults = verdict.Faults,
            Verdict = JsonSerializer.Serialize(verdict),
        }.KeepAsync(database, life.ApplicationStopping);
}
