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
        var found = await (
            from e in database.UnitEquivalents
            where e.UnitId == unit
            join u in database.Units on e.EquivalentId equals u.Id
            where u.Level == AdminLevel.Commune && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today)
            orderby u.Id
            select u
        )
            .Take(2)
            .ToListAsync(stop);
        return found.Count == 1 ? found[0] : null;
    }
}
