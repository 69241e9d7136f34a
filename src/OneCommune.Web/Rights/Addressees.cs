using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Rights;

/// <summary>Whose matter something is: ids of accounts.</summary>
internal static class Addressees
{
    /// <summary>Who speaks for each of these producers.</summary>
    public static async Task<ILookup<Guid, Guid>> SpeakersAsync(
        this Database database,
        IEnumerable<Guid> producers,
        CancellationToken stop
    )
    {
        var asked = producers.Distinct().ToList();
        var grants = await database
            .Grants.Where(g => g.ProducerId != null && asked.Contains(g.ProducerId.Value))
            .Select(g => new { Producer = g.ProducerId!.Value, g.AccountId })
            .ToListAsync(stop);
        return grants.ToLookup(g => g.Producer, g => g.AccountId);
    }

    /// <summary>The officers of the commune that a unit of any time lies in today, or of its province; of none where it was split.</summary>
    public static async Task<IReadOnlyList<Guid>> OfficersAsync(
        this Database database,
        Role role,
        long unit,
        DateOnly today,
        CancellationToken stop
    ) =>
        await database.CommuneTodayAsync(unit, today, stop) is { } commune
            ? await database
                .Officers(role, role == Role.Commune ? commune.Id : commune.ProvinceId, today)
                .ToListAsync(stop)
            : [];

    /// <param name="unit">In force today.</param>
    public static IQueryable<Guid> Officers(this Database database, Role role, long unit, DateOnly today)
    {
        var units = database.UnitsWithin(unit, today);
        return database.Grants.Where(g => g.Role == role && units.Contains(g.UnitId!.Value)).Select(g => g.AccountId);
    }
}
