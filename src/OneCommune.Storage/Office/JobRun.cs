using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Office;

/// <summary>How a job in the background went last. What it changed is in the trail by itself.</summary>
public sealed class JobRun
{
    public required string Name { get; init; }

    /// <summary>The machine it ran on.</summary>
    public required string Node { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime BegunAt { get; init; }

    /// <summary>UTC; null while it runs, or where its node went away under it.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>What broke it off; null where it went well.</summary>
    public string? Fault { get; init; }

    /// <summary>How often in a row it was broken off.</summary>
    public int Faults { get; init; }

    /// <summary>What the run is at, by the job's own name for it; null where it does not say.</summary>
    public string? About { get; init; }

    /// <summary>How much of that is done.</summary>
    public int Done { get; init; }
    public int Total { get; init; }

    public Task BeginAsync(Database database, CancellationToken stop) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into job_runs (name, node, begun_at, faults) values ({Name}, {Node}, {BegunAt}, 0)
            on conflict (name) do update
            set node = excluded.node, begun_at = excluded.begun_at, ended_at = null, about = null, done = 0, total = 0
            """,
            stop
        );

    /// <summary>How far the run is.</summary>
    public static Task TellAsync(
        Database database,
        string name,
        string about,
        int done,
        int total,
        CancellationToken stop
    ) =>
        database
            .JobRuns.Where(run => run.Name == name)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.About, about)
                        .SetProperty(run => run.Done, done)
                        .SetProperty(run => run.Total, total),
                stop
            );

    /// <summary>A run that went well ends the count of faults, and says no more of the last one.</summary>
    public static Task EndAsync(Database database, string name, DateTime now, string? fault, CancellationToken stop) =>
        database
            .JobRuns.Where(run => run.Name == name)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.EndedAt, now)
                        .SetProperty(run => run.Fault, fault)
                        .SetProperty(run => run.Faults, run => fault == null ? 0 : run.Faults + 1),
                stop
            );
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder) =>
        builder.ToTable("job_runs").IsUntold().HasKey(run => run.Name);
}
