using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Registry.Producers;

internal static class ProducersNearby
{
    /// <summary>The other producers on the same ground, under any name of any time: no two of them are called the same.</summary>
    public static Task<List<Producer>> NeighboursAsync(
        this Database database,
        Producer producer,
        CancellationToken stop
    )
    {
        var (id, unit) = (producer.Id, producer.UnitId);
        var ground = database.UnitEquivalents.Where(e => e.EquivalentId == unit).Select(e => e.UnitId);
        return database
            .Producers.AsNoTracking()
            .Where(p => p.Id != id && p.MergedInto == null)
            .Where(p => p.UnitId == unit || ground.Contains(p.UnitId!.Value))
            .ToListAsync(stop);
    }
}
