using OneCommune.Storage.Audit;

namespace OneCommune.Web.Features.Trail;

/// <summary>One run of the whole check: how far it is, or what it came to.</summary>
/// <param name="Verdict">Null while it runs, and where it broke off.</param>
internal sealed record CheckRun(
    string Who,
    DateTime Begun,
    CheckStep Step,
    long Count,
    DateTime? Ended,
    WholeVerdict? Verdict
);

/// <summary>
/// The whole check, begun from its page and carried on without it. One at a time, for it reads everything; what the last one came to is kept
/// until the server stops.
/// </summary>
internal sealed class RunningCheck(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    TimeProvider time,
    ILogger<RunningCheck> log
)
{
    private readonly Lock turn = new();

    public CheckRun? Latest { get; private set; }

    /// <summary>False while one runs.</summary>
    public bool Begin(NotedHash? noted, string who)
    {
        lock (turn)
        {
            if (Latest is { Ended: null })
                return false;
            Latest = new(who, Now, CheckStep.Trail, 0, null, null);
        }
        _ = Task.Run(() => RunAsync(noted));
        return true;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task RunAsync(NotedHash? noted)
    {
        WholeVerdict? verdict = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var check = ActivatorUtilities.CreateInstance<WholeCheck>(scope.ServiceProvider);
            check.Progress = (step, count) => Latest = Latest! with { Step = step, Count = count };
            verdict = await check.RunAsync(records: true, noted, life.ApplicationStopping);
        }
        catch (Exception fault)
        {
            if (fault is not OperationCanceledException && !life.ApplicationStopping.IsCancellationRequested)
                log.LogError(fault, "The check of all records broke off");
        }
        finally
        {
            Latest = Latest! with { Ended = Now, Verdict = verdict };
        }
    }
}
