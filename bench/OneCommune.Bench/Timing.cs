using System.Diagnostics;

namespace OneCommune.Bench;

internal static class Timing
{
    public const int Times = 7;

    public static async Task<double> MillisecondsAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Medians of two ways to do the same, in turns, so that a busy machine slows both.</summary>
    public static async Task<(double One, double Other)> BothAsync(Func<Task> one, Func<Task> other)
    {
        await one();
        await other();
        var (ones, others) = (new double[Times], new double[Times]);
        for (var i = 0; i < Times; i++)
        {
            ones[i] = await MillisecondsAsync(one);
            others[i] = await MillisecondsAsync(other);
        }
        return (Median(ones), Median(others));
    }

    public static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 0.5);

    /// <summary>Of values in order.</summary>
    public static double Percentile(IReadOnlyList<double> ordered, double share) =>
        ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * share))];
}
