using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features;
using OneCommune.Web.Jobs;
using OneCommune.Web.Serving;
using OneCommune.Web.Tests.Faults;
using Quartz;

namespace OneCommune.Web.Tests.Office.Background;

/// <summary>The scheduler on the store of everything else. Its clock stands still until a test sets it.</summary>
public sealed class JobsAtTheirTimes(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TestClock clock = new() { LetsWaitsEnd = true };

    [Fact]
    public async Task A_time_at_which_no_node_ran_is_made_up_for_once()
    {
        var done = new TaskCompletionSource();
        var job = Job(_ => Told(done));
        var first = await StartAsync(app.Store, job);
        await first.Shutdown(true, default);

        clock.Advance(TimeSpan.FromDays(3));
        var next = await StartAsync(app.Store, job);
        await done.Task.WaitAsync(Patience);
        await next.Shutdown(true, default);

        Assert.Equal(clock.Now, (await RunAsync(job)).BegunAt);
        // Of three days one is made up for, and the next is tomorrow at two.
        var last = await StartAsync(app.Store, job);
        var trigger = (await last.GetTrigger(new(job.Name), default))!;
        await last.Shutdown(true, default);
        Assert.Equal(new DateTimeOffset(2026, 6, 19, 2, 0, 0, TimeSpan.FromHours(7)), trigger.NextFireTimeUtc);
    }

    [Fact]
    public async Task A_fault_is_kept_and_told_and_the_next_run_forgets_it()
    {
        app.Log.Expect("was broken off");
        var fails = true;
        var job = Job(_ => fails ? throw new InvalidOperationException("no way") : Task.CompletedTask);
        var run = app.Server.Services.GetRequiredService<RunJob>();

        Assert.False(await run.RunAsync(job, default));
        Assert.False(await run.RunAsync(job, default));
        var broken = await RunAsync(job);
        fails = false;
        Assert.True(await run.RunAsync(job, default));

        Assert.Equal((2, "InvalidOperationException: no way"), (broken.Faults, broken.Fault));
        Assert.Equal((0, null), ((await RunAsync(job)).Faults, (await RunAsync(job)).Fault));
    }

    [Fact]
    public async Task Every_job_of_the_house_runs_to_its_end()
    {
        var run = app.Server.Services.GetRequiredService<RunJob>();
        foreach (var job in Rooms.All.SelectMany(room => room.Jobs))
        {
            Assert.True(await run.RunAsync(job, default), job.Name);
            Assert.NotNull(new CronExpression(job.Times).GetNextValidTimeAfter(clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task What_a_dead_node_left_is_taken_up_by_another_and_nothing_is_done_by_both()
    {
        Assert.SkipUnless(app.Store.IsPostgres, "The embedded database has one node.");
        var deadLog = new TestLog();
        using var relay = new Relay();
        var way = new NpgsqlConnectionStringBuilder(app.Store.Postgres);
        relay.Start(way.Host!, way.Port);
        (way.Host, way.Port, way.Timeout) = ("127.0.0.1", relay.Port, 2);
        // Nobody answers any longer once the relay is cut: the node has begun its job and is gone.
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        var dying = Job(_ =>
        {
            begun.TrySetResult();
            return never.Task;
        });
        var dead = await StartAsync(new(app.Store.Folder, way.ConnectionString), dying, deadLog);
        await dead.TriggerJob(new(dying.Name), null, default);
        await begun.Task.WaitAsync(Patience);
        relay.Cut();

        clock.Advance(TimeSpan.FromMinutes(5));
        var runs = 0;
        var together = 0;
        var overlaps = 0;
        var taken = new TaskCompletionSource();
        var all = new TaskCompletionSource();
        const int asked = 10;
        var same = dying with
        {
            RunAsync = async (_, _) =>
            {
                overlaps += Interlocked.Increment(ref together) - 1;
                await Task.Yield();
                Interlocked.Decrement(ref together);
                taken.TrySetResult();
                if (Interlocked.Increment(ref runs) == asked + 1)
                    all.TrySetResult();
            },
        };
        var second = await StartAsync(app.Store, same);
        await taken.Task.WaitAsync(Patience);
        var third = await StartAsync(app.Store, same);
        for (var i = 0; i < asked; i++)
            await (i % 2 == 0 ? second : third).TriggerJob(new(same.Name), null, default);
        await all.Task.WaitAsync(Patience);
        await second.Shutdown(true, default);
        await third.Shutdown(true, default);

        Assert.Equal((asked + 1, 0), (runs, overlaps));
        await UntilAsync(() => Task.FromResult(deadLog.Lines.Count > 0));
        Assert.StartsWith("Error Quartz.", deadLog.Lines.First());
        never.SetResult();
    }

    [Fact]
    public async Task A_server_asked_for_a_job_before_its_jobs_are_set_sets_them_and_runs_it()
    {
        using var known = await app.SignedInAsync(Role.Province);
        await using var server = WebServer.Build(app.Store, "http://127.0.0.1:0", clock, log: app.Log);
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var office = new Browser(new Uri(server.Urls.First()));
        await office.SignInAsync(known.UserName, TestApp.Password);

        var page = await AskAsync(office);
        Assert.Contains("Đã cho chạy: Dọn dữ liệu tạm", page.Text);

        await UntilAsync(async () =>
        {
            await using var database = app.Open();
            return await database.JobRuns.AnyAsync(run => run.Name == "sweep" && run.EndedAt != null);
        });
        Assert.Contains("Xong", (await office.GetAsync(Jobs)).Text);
        // Tomorrow at half past three.
        Assert.Contains("16/06/2026 03:30:00", (await office.GetAsync(Jobs)).Text);
        await server.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fault_is_shown_to_the_office_and_the_auditor_looks_on()
    {
        app.Log.Expect("was broken off");
        var run = app.Server.Services.GetRequiredService<RunJob>();
        var job = JobClock.Jobs.Single(job => job.Name == "tell-expiring") with
        {
            RunAsync = (_, _) => throw new InvalidOperationException("no way"),
        };
        await run.RunAsync(job, default);
        using var auditor = await app.SignedInAsync(Role.Auditor);

        var page = await auditor.GetAsync(Jobs);

        Assert.Contains("Bị ngắt 1 lần liên tiếp", page.Text);
        Assert.Contains("InvalidOperationException: no way", page.Text);
        Assert.DoesNotContain("Chạy ngay", page.Text);
    }

    private const string Jobs = "/lam-viec/viec-nen";

    private static async Task<Page> AskAsync(Browser office) =>
        await office.SubmitAsync(await office.GetAsync(Jobs), new() { ["Name"] = "sweep" });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
            await Task.Delay(50, patience.Token);
    }

    private static Job Job(Func<CancellationToken, Task> run) =>
        new("test-" + Guid.NewGuid().ToString("N"), "Thử nghiệm", "0 0 2 * * ?", (_, stop) => run(stop));

    private static Task Told(TaskCompletionSource done)
    {
        done.TrySetResult();
        return Task.CompletedTask;
    }

    private Task<IScheduler> StartAsync(StoreSettings store, Job job, TestLog? log = null)
    {
        var run = ActivatorUtilities.CreateInstance<RunJob>(app.Server.Services, clock);
        var fired = new Fired([job], run, default);
        return Scheduler.StartAsync(store, clock, new LoggerFactory([log ?? app.Log]), fired, default);
    }

    private async Task<Storage.Office.JobRun> RunAsync(Job job)
    {
        await using var database = app.Open();
        return await database.JobRuns.SingleAsync(run => run.Name == job.Name);
    }
}
