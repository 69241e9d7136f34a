using System.Diagnostics;

namespace OneCommune.Bench;

/// <summary>From process start to the first 200 on /healthz and on public pages, with a database of 20,000 products; memory when idle.</summary>
internal static class StartBench
{
    public static async Task<int> RunAsync()
    {
        await using var store = await BenchStore.OpenAsync();
        await InventedRegister.FillAsync(store, 50_000);
        var rounds = new List<(double Health, double Cpu, double Page, double Home, double Idle)>();
        for (var i = 0; i < Timing.Times; i++)
            rounds.Add(await StartAsync(store.Settings.Folder));
        Console.WriteLine(
            $"first 200: /healthz {Median(r => r.Health):N2} s (processor {Median(r => r.Cpu):N2} s), then /chung-nhan {Median(r => r.Page):N2} s, then / {Median(r => r.Home):N2} s; "
                + $"idle 5 s later {Median(r => r.Idle):N0} MiB resident"
        );
        return 0;

        double Median(Func<(double Health, double Cpu, double Page, double Home, double Idle), double> value) =>
            Timing.Median(rounds.Select(value));
    }

    private static async Task<(double, double, double, double, double)> StartAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        await using var program = RunningProgram.Serve(folder);
        await program.AnswersAsync("/healthz");
        var (health, cpu) = (watch.Elapsed.TotalSeconds, program.CpuSeconds);
        await program.AnswersAsync("/chung-nhan");
        var page = watch.Elapsed.TotalSeconds;
        await program.AnswersAsync("/");
        var home = watch.Elapsed.TotalSeconds;
        await Task.Delay(5000);
        return (health, cpu, page, home, program.ResidentMiB);
    }
}
