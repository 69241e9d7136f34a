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

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.Delay(AfterStart, time, stop);
        await ScheduleAsync(stop);
    }

    // Apart, so that the scheduler's program is not loaded before.
    private async Task ScheduleAsync(CancellationToken stop)
    {
        var fired = new Fired(Rooms.All.SelectMany(room => room.Jobs), run, stop);
        var scheduler = await Scheduler.StartAsync(store, time, logs, fired, stop);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        finally
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }
}
