using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shopper.Catalogue;

namespace OneCommune.Bench;

/// <summary>
/// The first page of the catalogue's search over 200,000 products, unaccented, from the question to the rows and their places; first how long
/// the words take to be read. The names hold a few dozen different words, so that one question finds up to 25,000 products.
/// </summary>
internal static class SearchBench
{
    private const int Recognitions = 444_500;
    private const int Times = 1000;
    private const int Warming = 200;

    public static async Task<int> RunAsync(Options options)
    {
        await using var store = await BenchStore.OpenAsync(options.Server, options.Folder);
        if (!store.WasThere)
            await InventedRegister.FillAsync(store, Recognitions);
        using var search = new KeptSearch(new KeptGazetteer(), store.Settings, TimeProvider.System);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        List<string> names;
        await using (var database = store.Open())
        {
            names = await database.Products.Select(p => p.Name).Take(5000).ToListAsync();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var worked = Environment.CpuUsage.TotalTime;
            var taken = await Timing.MillisecondsAsync(() => search.RenewAsync(database, default));
            worked = Environment.CpuUsage.TotalTime - worked;
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Console.WriteLine(
                $"words of {await database.Products.CountAsync():N0} products read in {taken:N0} ms, {worked.TotalMilliseconds:N0} of processor, {held / 1048576.0:N0} MiB"
            );
        }
        var random = new Random(2026);
        (string What, Func<string> Ask)[] questions =
        [
            ("a product's whole name", () => Folded(names[random.Next(names.Count)])),
            ("words of many names", () => Folded(string.Join(' ', names[random.Next(names.Count)].Split(' ')[..^1]))),
            ("two words", () => Folded(string.Join(' ', names[random.Next(names.Count)].Split(' ').Take(2)))),
            ("half words", () => Folded(names[random.Next(names.Count)])[..6]),
            (
                "a commune of before",
                () => new[] { "xa my lac", "binh duc", "huyen thu thua", "thanh loi" }[random.Next(4)]
            ),
            ("a decision's number", () => $"{random.Next(4000)}/qd-ubnd"),
            ("words written as one", () => new[] { "matong", "nuocmam", "banhtrang", "chieucoi" }[random.Next(4)]),
            (
                "words found by chance",
                () => Cut(Folded(string.Join(' ', names[random.Next(names.Count)].Split(' ')[..^1])))
            ),
            ("a slip", () => new[] { "banh tarng", "nuoc mamm", "mta ong", "tinh dua" }[random.Next(4)]),
        ];
        // The first of each kind meet code that is not compiled yet.
        foreach (var (_, ask) in questions)
            for (var i = 0; i < Warming; i++)
                await AskAsync(store, search, ask(), today);
        SearchIndex index;
        await using (var database = store.Open())
            index = await search.ProductsAsync(database, default);
        var all = new List<(double Passed, double Worked)>();
        foreach (var (what, ask) in questions)
        {
            var times = new List<(double Passed, double Worked)>();
            for (var i = 0; i < Times / questions.Length; i++)
                times.Add(await AskAsync(store, search, ask(), today));
            all.AddRange(times);
            Tell(what, times);
            Tell(
                what + ", in memory alone",
                [.. Enumerable.Range(0, Times / questions.Length).Select(_ => Look(ask()))]
            );
        }
        Tell("all of them", all);
        return 0;

        (double, double) Look(string words)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var found = index.Find(words, today, today);
            found.Best(24);
            if (found.MayBeChance)
                index.Suggest(words, today, today);
            return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
    }

    /// <summary>Milliseconds that passed, and of those that all threads worked: the second hardly knows what else the machine does.</summary>
    private static async Task<(double Passed, double Worked)> AskAsync(
        BenchStore store,
        KeptSearch search,
        string words,
        DateOnly today
    )
    {
        await using var database = store.Open();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var question = CatalogueQuestion.Read(words, null, null, null, null, null, null);
        await CataloguePage.ReadAsync(database, search, question, 24, today, default);
        return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static void Tell(string what, List<(double Passed, double Worked)> times)
    {
        List<double> passed = [.. times.Select(time => time.Passed).Order()];
        List<double> worked = [.. times.Select(time => time.Worked).Order()];
        Console.WriteLine(
            $"{what}: p50 {Timing.Percentile(passed, 0.5):N1} ms, p99 {Timing.Percentile(passed, 0.99):N1} ms, most {passed[^1]:N1} ms; "
                + $"of processor p50 {Timing.Percentile(worked, 0.5):N1} ms, p99 {Timing.Percentile(worked, 0.99):N1} ms"
        );
    }

    /// <summary>The first word without its end: it begins others, and stands in no name as it was typed.</summary>
    private static string Cut(string words) => words.IndexOf(' ') is var end and > 2 ? words.Remove(end - 1, 1) : words;

    private static string Folded(string name) => VietnameseText.Fold(name);
}
