using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Reports.Statistics;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>What was looked through for a number that was not found, so that nobody takes this register for every register there is.</summary>
internal static class LookedThrough
{
    /// <summary>Whose register, inside a sentence ("tỉnh Tây Ninh"; empty where the installation names none), and its recognitions by today.</summary>
    public static async Task<(string Register, int Entries)> ReadAsync(
        Database database,
        DateOnly today,
        CancellationToken stop
    )
    {
        var scope = await StatisticsScope.OfAsync(database, null, today, stop);
        var entries = await database
            .Recognitions.Where(r => r.IssuedOn <= today && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn))
            .CountAsync(stop);
        return (scope.Place is { } place ? ProvinceName.Within(place.Name, Language.Current) : "", entries);
    }
}
