namespace OneCommune.Bench;

/// <summary>"places import" of the whole country, before and after 1 July 2025, into an empty database.</summary>
internal static class PlacesBench
{
    public static async Task<int> RunAsync()
    {
        var catalogue = WholeCatalogue.Folder();
        if (catalogue is null)
        {
            Console.WriteLine(
                "The catalogue of the whole country is not here (../shared/data/admin-units): nothing measured."
            );
            return 0;
        }
        var seconds = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var folder = Directory.CreateTempSubdirectory("onecommune-bench-").FullName;
            seconds.Add(await Timing.MillisecondsAsync(() => WholeCatalogue.ImportAsync(catalogue, folder)) / 1000);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine($"places import, whole country: {Timing.Median(seconds):N1} s");
        return 0;
    }
}
