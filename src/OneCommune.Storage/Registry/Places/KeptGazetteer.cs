using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Storage.Registry.Places;

/// <summary>
/// The gazetteer, kept in memory between requests and read anew after an import by any node: each import writes another
/// <see cref="Stamp"/> into the settings.
/// </summary>
public sealed class KeptGazetteer
{
    public const string Stamp = "places";

    private volatile Kept? kept;

    private sealed record Kept(string? Stamp, Gazetteer Gazetteer);

    public async ValueTask<Gazetteer> ReadAsync(Database database, CancellationToken stop) =>
        await ReadAsync(
            database,
            await database.Settings.Where(s => s.Name == Stamp).Select(s => s.Value).SingleOrDefaultAsync(stop),
            stop
        );

    /// <param name="stamp">as it was read a moment ago</param>
    internal async ValueTask<Gazetteer> ReadAsync(Database database, string? stamp, CancellationToken stop)
    {
        if (kept is { } known && known.Stamp == stamp)
            return known.Gazetteer;

        // Two requests may both read it; that is cheaper than a lock.
        var gazetteer = await database.ReadGazetteerAsync(stop);
        kept = new Kept(stamp, gazetteer);
        return gazetteer;
    }
}

public static class GazetteerQuery
{
    /// <summary>All units and successions: about 0.2 s for the whole country. Pages ask <see cref="KeptGazetteer"/>.</summary>
    public static async Task<Gazetteer> ReadGazetteerAsync(this Database database, CancellationToken stop) =>
        new(
            await database.Units.AsNoTracking().ToListAsync(stop),
            await database.Successions.AsNoTracking().ToListAsync(stop)
        );
}
