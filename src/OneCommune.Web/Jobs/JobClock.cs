using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Web.Features;
using OneCommune.Web.Serving;
using Quartz;

namespace OneCommune.Web.Jobs;

/// <summary>Runs the rooms' jobs at their times. After the first pages: whoever comes first after a start does not wait for it.</summary>
internal sealed class JobClock(RunJob run, StoreSettings store, TimeProvider time, ILoggerFactory logs)
    : BackgroundWork(logs.CreateLogger<JobClock>())
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    // No scheduler's type, so that its program is not loaded before its time.
    private Func<string, Task>? trigger;

    public static IEnumerable<Job> Jobs => Rooms.All.SelectMany(room => room.Jobs);

    /// <summary>Refuses "job.not-yet" just after a start.</summary>
    public void RefuseUnlessReady()
    {
        if (trigger is null)
            throw new RefusalException("job.not-yet");
    }

    /// <summary>Runs one as soon as it does not run already, here or on another node.</summary>
    public Task RunNowAsync(Job job) => trigger?.Invoke(job.Name) ?? Task.CompletedTask;

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.Delay(AfterStart, time, stop);
        await ScheduleAsync(stop);
    }

    private async Task ScheduleAsync(CancellationToken stop)
    {
        var scheduler = await Scheduler.StartAsync(store, time, logs, new(Jobs, run, stop), stop);
        trigger = async name => await scheduler.TriggerJob(new(name), null, stop);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        finally
        {
            trigger = null;
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }
}
