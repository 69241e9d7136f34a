using System.Diagnostics;

namespace OneCommune.Bench;

/// <summary>
/// From process start to the first 200, with a database of 20,000 products: of /healthz, and of the home page by a process of its
/// own. Beside it, in turns, a bare Kestrel of the same make. Then the memory held when idle.
/// </summary>
internal static class StartBench
{
    private sealed record Found(double Seconds, double Cpu, double Idle);

    public static async Task<int> RunAsync()
    {
        await using var store = await BenchStore.OpenAsync();
        await InventedRegister.FillAsync(store, 50_000);
        var file = Path.Combine(store.Settings.Folder, "bare");
        await File.WriteAllTextAsync(file, "ok");
        (string What, Func<RunningProgram> Start, string Path)[] ways =
        [
            ("bare Kestrel", () => RunningProgram.Bench("bare", "text/plain", file), "/"),
            ("/healthz", () => RunningProgram.Serve(store.Settings), "/healthz"),
            ("home page", () => RunningProgram.Serve(store.Settings), "/"),
        ];
        var found = ways.Select(_ => new List<Found>()).ToArray();
        for (var round = 0; round < Timing.Times; round++)
        for (var i = 0; i < ways.Length; i++)
            found[i].Add(await StartAsync(ways[i].Start, ways[i].Path));
        for (var i = 0; i < ways.Length; i++)
            Console.WriteLine(
                $"first 200, {ways[i].What}: {found[i].Min(f => f.Seconds):N2} s at the quietest, median {Median(i, f => f.Seconds):N2} s, "
                    + $"processor {Median(i, f => f.Cpu):N2} s, {Median(i, f => f.Seconds) / Median(0, f => f.Seconds):N1} × bare; "
                    + $"idle 5 s later {Median(i, f => f.Idle):N0} MiB resident"
            );
        return 0;

        double Median(int way, Func<Found, double> value) => Timing.Median(found[way].Select(value));
    }

    private static async Task<Found> StartAsync(Func<RunningProgram> start, string path)
    {
        var watch = Stopwatch.StartNew();
        await using var program = start();
        await program.AnswersAsync(path);
        var (seconds, cpu) = (watch.Elapsed.TotalSeconds, program.CpuSeconds);
        await Task.Delay(5000);
        return new(seconds, cpu, program.ResidentMiB);
    }
}
