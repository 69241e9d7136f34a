using OneCommune.Storage;
using OneCommune.Web.Features;
using OneCommune.Web.Serving;
using Quartz;

namespace OneCommune.Web.Jobs;

/// <summary>
/// Runs the rooms' jobs at their times. After the first pages, unless somebody asks for one before: whoever comes first after a start does
/// not wait for it.
/// </summary>
internal sealed class JobClock(RunJob run, StoreSettings store, TimeProvider time, ILoggerFactory logs)
    : BackgroundWork(logs.CreateLogger<JobClock>())
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // No scheduler's type, so that its program is not loaded before its time.
    private volatile TaskCompletionSource<Func<string, Task>> trigger = NotYet();

    public static IEnumerable<Job> Jobs => Rooms.All.SelectMany(room => room.Jobs);

    /// <summary>Runs one as soon as it does not run already, here or on another node.</summary>
    public async Task RunNowAsync(Job job, CancellationToken stop)
    {
        asked.TrySetResult();
        var runs = await trigger.Task.WaitAsync(stop);
        await runs(job.Name);
    }

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.WhenAny(Task.Delay(AfterStart, time, stop), asked.Task);
        stop.ThrowIfCancellationRequested();
        await ScheduleAsync(stop);
    }

    private async Task ScheduleAsync(CancellationToken stop)
    {
        var scheduler = await Scheduler.StartAsync(store, time, logs, new(Jobs, run, stop), stop);
        trigger.SetResult(async name => await scheduler.TriggerJob(new(name), null, stop));
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        finally
        {
            trigger = NotYet();
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    private static TaskCompletionSource<Func<string, Task>> NotYet() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
