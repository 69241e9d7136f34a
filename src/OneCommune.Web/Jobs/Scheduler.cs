using Microsoft.Data.Sqlite;
using Npgsql;
using OneCommune.Storage;
using OneCommune.Web.Serving;
using Quartz;

namespace OneCommune.Web.Jobs;

/// <summary>The scheduler of the jobs, on the store of everything else: nodes on one PostgreSQL share it, and take up what a dead one left.</summary>
internal static class Scheduler
{
    public const string Name = "onecommune";
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(10);

    public static async Task<IScheduler> StartAsync(
        StoreSettings store,
        TimeProvider time,
        ILoggerFactory log,
        Fired fired,
        CancellationToken stop
    )
    {
        var scheduler = await QuartzSchedulerBuilder
            .Create(q =>
            {
                q.ConfigureScheduler(o =>
                {
                    o.InstanceName = Name;
                    o.GenerateInstanceId = true;
                });
                // Its warnings tell every restart as a failed node, and every second try.
                q.Services.AddLogging(kept => kept.AddProvider(new SameLog(log)).SetMinimumLevel(LogLevel.Error));
                q.UseTimeProvider(time);
                q.UseDefaultThreadPool(maxConcurrency: 4);
                q.UseJobFactory(fired);
                q.UsePersistentStore(kept => Keep(kept, store));
            })
            .BuildScheduler(stop);
        await SetAsync(scheduler, fired.Jobs, time, stop);
        await scheduler.Start(stop);
        return scheduler;
    }

    private static void Keep(IPersistentStoreBuilder kept, StoreSettings store)
    {
        kept.ConfigureStore(o =>
        {
            o.TablePrefix = "quartz_";
            // The schema is our scripts' concern.
            o.SchemaProvisioning = SchemaProvisioning.None;
            // A handler asleep must not hold up the end of the program.
            o.UseBackgroundThreads = true;
        });
        if (store.IsPostgres)
        {
            kept.UsePostgres(NpgsqlFactory.Instance, store.ConnectionString);
            kept.UseClustering(o => o.CheckinInterval = o.CheckinMisfireThreshold = Alive);
        }
        else
            kept.UseSqlite(SqliteFactory.Instance, store.ConnectionString);
    }

    /// <summary>What is kept becomes what the program says; what stands so already keeps its next time.</summary>
    private static async Task SetAsync(
        IScheduler scheduler,
        IEnumerable<Job> jobs,
        TimeProvider time,
        CancellationToken stop
    )
    {
        foreach (var job in jobs)
        {
            var trigger = await scheduler.GetTrigger(new(job.Name), stop);
            if (trigger is ICronTrigger { } kept && kept.CronExpressionString == job.Times)
                continue;
            await scheduler.AddJob(
                JobBuilder
                    .Create<Fired.Run>()
                    .WithIdentity(job.Name)
                    .StoreDurably()
                    .RequestRecovery()
                    .DisallowConcurrentExecution()
                    .Build(),
                AddJobOptions.Replacing,
                stop
            );
            await scheduler.ScheduleJob(Times(job, time), ScheduleJobOptions.Replacing, stop);
        }
    }

    private static ITrigger Times(Job job, TimeProvider time) =>
        TriggerBuilder
            .Create(time)
            .WithIdentity(job.Name)
            .ForJob(job.Name)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(job.Times)
                    .InTimeZone(VietnamTime.Zone)
                    .WithMisfireInstruction(
                        job.IsMadeUpFor
                            ? CronTriggerMisfireInstruction.FireAndProceed
                            : CronTriggerMisfireInstruction.DoNothing
                    )
            )
            .Build();

    /// <summary>Quartz makes its parts apart from ours; what it has to say goes where ours goes.</summary>
    private sealed class SameLog(ILoggerFactory log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log.CreateLogger(categoryName);

        public void Dispose() { }
    }
}
