using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Storage.Registry.Places;

public static class CommuneTodayQuery
{
    /// <summary>The one commune that a unit of any time lies in today; null when it was split, or is no commune.</summary>
    public static async Task<AdminUnit?> CommuneTodayAsync(
        this Database database,
        long unit,
        DateOnly today,
        CancellationToken stop
    )
    {
        var found = await database
            .GroundOn(today)
            .Where(g => g.UnitId == unit && g.Holder.Level == AdminLevel.Commune)
            .OrderBy(g => g.Holder.Id)
            .Select(g => g.Holder)
            .Take(2)
            .ToListAsync(stop);
        return found.Count == 1 ? found[0] : null;
    }
}
