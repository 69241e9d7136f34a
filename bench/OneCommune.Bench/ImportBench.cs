using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Bench;

/// <summary>
/// "register import" of 10,000 and of 40,000 rows, each by the program as its own process into a new database with the demo's
/// places: seconds from start to end, and the most memory it ever held.
/// </summary>
internal static class ImportBench
{
    private const int Times = 3;

    public static async Task<int> RunAsync(Options options)
    {
        foreach (var rows in new[] { 10_000, 40_000 })
        {
            var rounds = new List<(double Seconds, double MiB)>();
            for (var i = 0; i < Times; i++)
                rounds.Add(await ImportAsync(options, rows));
            Console.WriteLine(
                $"register import, {rows:N0} rows: {Timing.Median(rounds.Select(r => r.Seconds)):N1} s, at most {Timing.Median(rounds.Select(r => r.MiB)):N0} MiB"
            );
        }
        return 0;
    }

    private static async Task<(double Seconds, double MiB)> ImportAsync(Options options, int rows)
    {
        await using var store = await BenchStore.OpenAsync(options.Server);
        var file = Path.Combine(store.Settings.Folder, "register.xlsx");
        WrittenRegister.Write(file, rows, await CommunesAsync(store));
        string[] arguments = ["register", "import", file, "--province", "80", "--on", "2024-12-31"];

        var watch = Stopwatch.StartNew();
        using var process = RunningProgram.StartVerb([
            .. arguments,
            "--data",
            store.Settings.Folder,
            .. store.Settings.Postgres is { } postgres ? new[] { "--database", postgres } : [],
        ]);
        var told = process.StandardError.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(20))
            most = Math.Max(most, Memory(process));
        var seconds = watch.Elapsed.TotalSeconds;
        await using var database = store.Open();
        return process.ExitCode == 0 && await database.Recognitions.CountAsync() == rows
            ? (seconds, most)
            : throw new InvalidOperationException(await told);
    }

    private static double Memory(Process process)
    {
        try
        {
            return RunningProgram.Memory(process.Id, "VmHWM");
        }
        catch (IOException)
        {
            return 0; // It has just ended.
        }
    }

    /// <summary>Communes of Long An at the end of 2024.</summary>
    public static async Task<List<(AdminUnit, string)>> CommunesAsync(BenchStore store)
    {
        await using var database = store.Open();
        var day = new DateOnly(2024, 12, 31);
        var rows = await (
            from commune in database.Units
            join district in database.Units on commune.ParentId equals district.Id
            join province in database.Units on commune.ProvinceId equals province.Id
            where commune.Level == AdminLevel.Commune && province.Code == "80" && commune.ValidTo >= day
            orderby commune.Code
            select new { commune, district.Name }
        ).ToListAsync();
        return [.. rows.Select(r => (r.commune, r.Name))];
    }
}
