using Quartz;
using Quartz.Extensibility;

namespace OneCommune.Web.Jobs;

/// <summary>What the scheduler asks for when a job's time has come.</summary>
internal sealed class Fired(IEnumerable<Job> jobs, RunJob run, CancellationToken stop) : IJobFactory
{
    public IReadOnlyList<Job> Jobs { get; } = [.. jobs];

    public ValueTask<JobScope> CreateJob(
        TriggerFiredBundle bundle,
        IScheduler scheduler,
        CancellationToken cancellationToken = default
    ) => new(new JobScope(new Run(Jobs.FirstOrDefault(job => job.Name == bundle.JobDetail.Key.Name), run, stop)));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;

    /// <param name="job">Null for one of a program of another version: it is for that one's nodes.</param>
    [DisallowConcurrentExecution]
    public sealed class Run(Job? job, RunJob run, CancellationToken stop) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            if (job is not null)
                await run.RunAsync(job, stop);
        }
    }
}
