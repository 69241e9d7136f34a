using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Work beside the requests that fails, is cancelled or is cut short by the end of the server.</summary>
public sealed class BackgroundFaults(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(typeof(InvalidOperationException), true)]
    [InlineData(typeof(TaskCanceledException), true)]
    [InlineData(null, false)]
    public async Task A_fault_is_logged_and_the_work_goes_on(Type? fault, bool logged)
    {
        var log = new TestLog();
        using var work = new Work(log, fault);

        await work.StartAsync(default);
        await work.Done.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await work.StopAsync(default);

        Assert.Equal(logged ? 2 : 1, work.Begun);
        Assert.Equal(logged ? 1 : 0, log.Lines.Count);
    }

    [Fact]
    public async Task The_end_of_the_server_is_no_fault_however_soon_it_comes()
    {
        var log = new TestLog();
        for (var i = 0; i < 20; i++)
        {
            using var work = new Work(log, null) { Endless = true };
            await work.StartAsync(default);
            await work.StopAsync(default);
        }
        for (var i = 0; i < 3; i++)
        {
            await using var server = WebServer.Build(app.Store, "http://127.0.0.1:0", app.Clock, log: log);
            await server.StartAsync(TestContext.Current.CancellationToken);
        }
        log.RefuseUnexpected();
    }

    [Fact]
    public void Nothing_of_ours_runs_where_a_fault_ends_the_server() =>
        Assert.All(
            app.Server.Services.GetServices<IHostedService>()
                .Where(service => service.GetType().Assembly == typeof(BackgroundWork).Assembly),
            service => Assert.IsAssignableFrom<BackgroundWork>(service)
        );

    private sealed class Work(TestLog log, Type? fault) : BackgroundWork(log.CreateLogger("test"))
    {
        public readonly TaskCompletionSource Done = new();
        public int Begun;
        public bool Endless { get; init; }

        protected override TimeSpan RestAfterFault => TimeSpan.FromMilliseconds(1);

        protected override async Task RunAsync(CancellationToken stop)
        {
            if (Interlocked.Increment(ref Begun) == 1 && fault is not null)
                throw (Exception)Activator.CreateInstance(fault)!;
            if (Endless)
                await Task.Delay(Timeout.Infinite, stop);
            Done.TrySetResult();
        }
    }
}
