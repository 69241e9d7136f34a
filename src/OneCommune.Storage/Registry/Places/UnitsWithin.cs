using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Registry.Places;

public static class UnitsWithinQuery
{
    /// <summary>
    /// Ids of all units of any time whose ground, in the boundaries of <paramref name="boundaries"/>, lies wholly inside
    /// <paramref name="unit"/> (a unit in force on that day). A commune that was split between two units lies in neither,
    /// but in the district or province that holds both.
    /// </summary>
    public static IQueryable<long> UnitsWithin(this Database database, long unit, DateOnly boundaries)
    {
        var ground = database.GroundOn(boundaries);
        var inside = ground
            .Where(g => g.Holder.Id == unit || g.Holder.ParentId == unit || g.Holder.ProvinceId == unit)
            .Select(g => g.UnitId);
        var outside = ground
            .Where(g => !(g.Holder.Id == unit || g.Holder.ParentId == unit || g.Holder.ProvinceId == unit))
            .Select(g => g.UnitId);
        // Asked of each unit inside, not gathered for the whole country first: 1 ms instead of 27.
        return inside.Where(id => !outside.Any(other => other == id)).Distinct();
    }
}
