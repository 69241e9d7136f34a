using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Jobs;

/// <summary>One run of a job, kept and its fault told: nothing that happens in it ends more than this run.</summary>
internal sealed class RunJob(
    IServiceScopeFactory scopes,
    JobProgress progress,
    StoreSettings store,
    TimeProvider time,
    ILogger<RunJob> log
)
{
    private const int LongestFault = 500;
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);

    /// <summary>False where it was broken off.</summary>
    public async Task<bool> RunAsync(Job job, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var told = Task.CompletedTask;
        try
        {
            await KeepAsync(database =>
                new JobRun
                {
                    Name = job.Name,
                    Node = Environment.MachineName,
                    BegunAt = Now,
                }.BeginAsync(database, stop)
            );
            if (job.Progress is not null && store.IsPostgres)
                told = TellOthersAsync(job, over.Token);
            await using var scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, stop);
            await KeepAsync(database => JobRun.EndAsync(database, job.Name, Now, null, stop));
            return true;
        }
        // What ends with the server, such as a connection closed under a question, is no fault.
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            await TellAsync(job, fault);
            return false;
        }
        finally
        {
            progress.Forget(job);
            await over.CancelAsync();
            await told;
        }
    }

    /// <summary>Keeps how far it is, for the other nodes' pages.</summary>
    private async Task TellOthersAsync(Job job, CancellationToken over)
    {
        JobStep? last = null;
        while (await Task.WhenAny(Task.Delay(TellEvery, time, over)) is { IsCanceled: false })
        {
            if (progress.Here(job) is not { } step || step == last)
                continue;
            try
            {
                await KeepAsync(database =>
                    JobRun.TellAsync(database, job.Name, step.About, step.Done, step.Total, over)
                );
                last = step;
            }
            catch (Exception fault)
            {
                if (!over.IsCancellationRequested)
                    log.LogWarning(fault, "How far {Job} is could not be kept", job.Name);
            }
        }
    }

    private async Task TellAsync(Job job, Exception fault)
    {
        if (StoreFaults.Of(fault) is { } known)
        {
            log.LogError("{Job} was broken off: the store is {Fault}", job.Name, known);
            return;
        }
        log.LogError(fault, "{Job} was broken off", job.Name);
        var told = $"{fault.GetType().Name}: {fault.Message}";
        try
        {
            await KeepAsync(database =>
                JobRun.EndAsync(database, job.Name, Now, Shortened.To(LongestFault, told), default)
            );
        }
        catch (Exception second)
        {
            log.LogError(second, "How {Job} went could not be kept", job.Name);
        }
    }

    /// <summary>Apart from the work, whose half-done changes it must not keep.</summary>
    private async Task KeepAsync(Func<Database, Task> keep)
    {
        await using var scope = scopes.CreateAsyncScope();
        await keep(scope.ServiceProvider.GetRequiredService<Database>());
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
