using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Bench;

/// <summary>Sheets scored per second on one core: answers in memory, and whole JSON lines as the score verb reads them.</summary>
internal static class ScoreBench
{
    public static int Run()
    {
        var regulation = Pack("26-2026");
        var set = regulation.Set(3);
        var random = new Random(26);
        var sheets = Enumerable.Range(0, 10_000).Select(_ => Sheet(set, random)).ToArray();

        Measure("sheets in memory", sheets.Length, i => Assessment.Of(set, sheets[i]).Total);

        var lines = sheets
            .Select(s => JsonSerializer.SerializeToUtf8Bytes(new { answers = s, knockout = (string?)null }))
            .ToArray();
        var written = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(written);
        Measure(
            "JSON lines read, scored and written",
            lines.Length,
            i =>
            {
                written.ResetWrittenCount();
                json.Reset(written);
                ScoreLine.Write(regulation, set, lines[i], json);
                json.Flush();
                return written.WrittenCount;
            }
        );
        return 0;
    }

    private static Dictionary<string, int> Sheet(ProductSet set, Random random) =>
        set
            .Criteria.Where(_ => random.NextDouble() < 0.95)
            .ToDictionary(c => c.Code, c => random.Next(c.Options.Length) + 1);

    private static Regulation Pack(string id)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "regulations", id);
        var files = Directory
            .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText);
        return RegulationReader.Read(files).Regulation!;
    }

    private static void Measure(string what, int count, Func<int, int> score)
    {
        long sum = 0;
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var turn = 0; turn < 20; turn++)
            for (var i = 0; i < count; i++)
                sum += score(i);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        Console.WriteLine($"{what}: {20 * count / best:N0} a second on one core (checksum {sum})");
    }
}
