using OneCommune.Domain.Reports.Statistics;
using OneCommune.Web.Features.Reports.Statistics;

namespace OneCommune.Bench;

/// <summary>
/// The programme's figures over 1,000,000 recognitions as of three days, everywhere, in a province and in a commune, beside
/// hand-written SQL that answers the same numbers. Each asks on a new connection of the pool, as a request does.
/// </summary>
internal static class StatisticsBench
{
    private const int Recognitions = 1_000_000;
    private static readonly DateOnly Boundaries = new(2026, 6, 30);
    private static readonly DateOnly[] Days = [new(2023, 12, 31), new(2025, 6, 30), new(2026, 6, 30)];

    public static async Task<int> RunAsync(Options options)
    {
        await using var store = await BenchStore.OpenAsync(options.Server, options.Folder);
        if (!store.WasThere)
        {
            var took = await Timing.MillisecondsAsync(() => InventedRegister.FillAsync(store, Recognitions));
            Console.WriteLine($"{Recognitions:N0} recognitions written in {took / 1000:N1} s");
        }
        var same = true;
        foreach (var unit in new string?[] { null, "80", "28036" })
        foreach (var day in Days)
            same &= await CompareAsync(store, new(day, unit, Boundaries, Today: day));
        return same ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(BenchStore store, StatisticsQuestion question)
    {
        ProgrammeStatistics? ours = null;
        long[] bare = [];
        var (one, other) = await Timing.BothAsync(
            async () =>
            {
                await using var database = store.Open();
                ours = (await question.ReportAsync(database, default)).Summary();
            },
            async () =>
            {
                await using var database = store.Open();
                bare = await BareStatistics.AskAsync(database, question);
            }
        );
        long[] numbers =
        [
            ours!.Products,
            ours.Online,
            ours.Producers,
            ours.WomenLed,
            ours.Year.Products,
            ours.Year.Revoked,
            ours.Year.Expired,
        ];
        var same = numbers.SequenceEqual(bare);
        Console.WriteLine(
            $"{question.AsOf:yyyy-MM-dd} {question.Unit ?? "all", -6} {numbers[0], 9:N0} products: ours {one:N0} ms, bare SQL {other:N0} ms, ratio {one / other:N2}"
                + (same ? "" : $" DIFFERENT: {string.Join(' ', numbers)} / {string.Join(' ', bare)}")
        );
        return same;
    }
}
