using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Registry.Places;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Demo;

/// <summary>
/// The units that the invented province needs: today's 34 provinces, the communes of Tây Ninh (80) and Đồng Tháp (82), and what those were
/// until 30 June 2025. The whole country comes with "places import", before or after.
/// </summary>
internal static class DemoPlaces
{
    public static async Task<BoundaryImport> AddAsync(Database database, Act act, CancellationToken stop)
    {
        await using var before = Resource.Open("demo/units-until-2025-06-30.csv");
        await using var after = Resource.Open("demo/units-from-2025-07-01.csv");
        await using var successions = Resource.Open("demo/successions-2025-07-01.csv");
        var change = new BoundaryFiles(new DateOnly(2025, 7, 1)).Read(before, after, successions);
        return await new ImportBoundaries(database, _ => { }).RunAsync(change, act, stop);
    }
}
