using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Storage.Registry.Places;

/// <summary>A unit asked for by its code, and a day in whose boundaries its ground is meant.</summary>
public sealed record UnitAsked(long Id, string Code, string Name, DateOnly Boundaries);

public static class UnitOnQuery
{
    /// <summary>
    /// The unit that people mean by a code of any year: the one that had it on that day; else the last that had it before, in the
    /// boundaries of its last day; else the first that had it later. Null where nobody ever had it.
    /// </summary>
    public static async Task<UnitAsked?> UnitAskedAsync(
        this Database database,
        string code,
        DateOnly day,
        CancellationToken stop
    )
    {
        var units = await database
            .Units.Where(u => u.Code == code)
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.ValidFrom,
                u.ValidTo,
            })
            .ToListAsync(stop);
        var found =
            units.Find(u => u.ValidFrom <= day && (u.ValidTo is null || u.ValidTo >= day))
            ?? units.Where(u => u.ValidTo < day).MaxBy(u => u.ValidTo)
            ?? units.MinBy(u => u.ValidFrom);
        if (found is null)
            return null;
        var boundaries =
            found.ValidFrom > day ? found.ValidFrom
            : found.ValidTo is { } last && last < day ? last
            : day;
        return new(found.Id, code, found.Name, boundaries);
    }

    /// <summary>The unit that had this code on that day; a code is used again for other extents.</summary>
    public static Task<AdminUnit?> UnitOnAsync(
        this Database database,
        string code,
        DateOnly day,
        CancellationToken stop
    ) =>
        database.Units.SingleOrDefaultAsync(
            u => u.Code == code && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day),
            stop
        );
}
