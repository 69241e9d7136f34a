using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>What every change of units or successions brings with it.</summary>
internal static class ChangedGazetteer
{
    /// <summary>Pending: every node reads the gazetteer anew once it is kept.</summary>
    public static async Task StampGazetteerAsync(this Database database, DateTime at, CancellationToken stop)
    {
        var stamp = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        if (await database.Settings.FindAsync([KeptGazetteer.Stamp], stop) is { } setting)
            setting.Value = stamp;
        else
            database.Settings.Add(new() { Name = KeptGazetteer.Stamp, Value = stamp });
    }

    /// <summary>Which units share ground, from the successions that stand in the database now.</summary>
    public static async Task DeriveEquivalentsAsync(this Database database, CancellationToken stop)
    {
        var gazetteer = await database.ReadGazetteerAsync(stop);
        await database.UnitEquivalents.ExecuteDeleteAsync(stop);
        var pairs = gazetteer.Equivalents().Distinct();
        await database.InsertToldAsync(
            pairs.Select(pair => new UnitEquivalent { UnitId = pair.Unit.Id, EquivalentId = pair.Equivalent.Id }),
            stop
        );
    }
}
