using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Bench;

/// <summary>
/// Visitors' kept pages while nothing happens, and while an office works beside them: ten acts a second that no visitor sees, two changes a
/// second of another product, five refused sign-ins. Processor time of the program for each page, which a busy machine disturbs less.
/// </summary>
internal static class KeptBench
{
    private const int Seconds = 2;

    public static async Task<int> RunAsync(Options options)
    {
        await using var store = await BenchStore.OpenAsync(options.Server, options.Folder);
        if (!store.WasThere)
            await InventedRegister.FillAsync(store, 9_000);
        await using var program = RunningProgram.Serve(store.Settings);
        await program.AnswersAsync("/healthz");
        var addresses = await PagesBench.AddressesAsync(store);
        foreach (var (what, path) in addresses)
            await MeasureAsync(program, $"{what}, nothing else", path);
        using var end = new CancellationTokenSource();
        Task[] work =
        [
            RepeatAsync(10, () => ActUnseenAsync(store), end.Token),
            RepeatAsync(2, () => ChangeAnotherAsync(store), end.Token),
            RepeatAsync(5, () => SignedIn.RefusedAsync(program.Address), end.Token),
        ];
        foreach (var (what, path) in addresses)
            await MeasureAsync(program, $"{what}, office at work", path);
        await end.CancelAsync();
        await Task.WhenAll(work);
        return 0;
    }

    private static async Task MeasureAsync(RunningProgram program, string what, string path)
    {
        var page = new Uri(program.Address, path);
        await Wrk.PerSecondAsync(page, gzip: true, 1);
        var before = program.CpuSeconds;
        var rate = await Wrk.PerSecondAsync(page, gzip: true, Seconds);
        var each = (program.CpuSeconds - before) / (rate * Seconds) * 1e6;
        Console.WriteLine($"{what}: {rate:N0} requests/s, {each:N1} µs of processor each");
    }

    private static async Task RepeatAsync(int perSecond, Func<Task> act, CancellationToken end)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        try
        {
            while (await timer.WaitForNextTickAsync(end))
                await act();
        }
        catch (OperationCanceledException)
        {
            // The measuring is over.
        }
    }

    /// <summary>An office's act on what no visitor sees leaves a row in the trail.</summary>
    private static async Task ActUnseenAsync(BenchStore store)
    {
        await using var database = store.Open();
        await database.SaveAsync(BenchStore.Act("list.take"), default);
    }

    private static async Task ChangeAnotherAsync(BenchStore store)
    {
        await using var database = store.Open();
        var product = await database.Products.Where(p => p.Story == null).OrderBy(p => p.Id).FirstAsync();
        product.Describe(new(product.Sector) { Online = $"Shopee {Guid.NewGuid()}" });
        await database.SaveAsync(BenchStore.Act("product.change"), default);
    }
}
