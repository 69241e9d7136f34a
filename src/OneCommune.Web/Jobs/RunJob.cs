using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Jobs;

/// <summary>One run of a job, kept and its fault told: nothing that happens in it ends more than this run.</summary>
internal sealed class RunJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<RunJob> log)
{
    private const int LongestFault = 500;

    /// <summary>False where it was broken off.</summary>
    public async Task<bool> RunAsync(Job job, CancellationToken stop)
    {
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
