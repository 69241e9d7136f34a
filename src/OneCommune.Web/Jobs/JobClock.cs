using OneCommune.Storage;
using OneCommune.Web.Features;
using OneCommune.Web.Serving;
using Quartz;

namespace OneCommune.Web.Jobs;

/// <summary>Runs the rooms' jobs at their times. After the first pages: whoever comes first after a start does not wait for it.</summary>
internal sealed class JobClock(RunJob run, StoreSettings store, TimeProvider time, ILogger<JobClock> log)
    : BackgroundWork(log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.Delay(AfterStart, stop);
        var jobs = Rooms.All.SelectMany(room => room.Jobs).ToDictionary(job => job.Name);
        var scheduler = await Scheduler.StartAsync(store, time, new(jobs, run, stop), jobs.Values, stop);
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
