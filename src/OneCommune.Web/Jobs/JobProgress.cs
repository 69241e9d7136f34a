using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Jobs;

/// <summary>How far a run is.</summary>
/// <param name="About">What it is at, as the job names it.</param>
internal sealed record JobStep(string About, int Done, int Total);

/// <summary>
/// How far the jobs are. A job's own node knows it at once; the others read what <see cref="RunJob"/> keeps now and then, which the embedded
/// database need not: it has one node, and a long import holds its one writer's place.
/// </summary>
internal sealed class JobProgress
{
    private readonly ConcurrentDictionary<string, JobStep> steps = [];

    public void Tell(Job job, JobStep step) => steps[job.Name] = step;

    public void Forget(Job job) => steps.TryRemove(job.Name, out _);

    /// <summary>On this node.</summary>
    public JobStep? Here(Job job) => steps.GetValueOrDefault(job.Name);

    /// <summary>On any node; null where it does not run, or does not say.</summary>
    public async Task<JobStep?> AnywhereAsync(Job job, Database database, CancellationToken stop) =>
        Here(job) ?? Of(await database.JobRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Name == job.Name, stop));

    /// <summary>As it was kept.</summary>
    public static JobStep? Of(JobRun? run) =>
        run is { EndedAt: null, About: { } about } ? new(about, run.Done, run.Total) : null;
}
