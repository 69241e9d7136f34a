using OneCommune.Domain.Registry.Places;

namespace OneCommune.Storage.Registry.Places;

/// <summary>A unit of any time and one that held ground of it on some day: itself where it stood then.</summary>
public sealed class HeldGround
{
    public required long UnitId { get; init; }
    public required AdminUnit Holder { get; init; }
}

public static class HeldGroundQuery
{
    /// <summary>
    /// Who held the ground of each unit on that day. A unit that stood then held its own: what it went into later may have stood beside it.
    /// </summary>
    public static IQueryable<HeldGround> GroundOn(this Database database, DateOnly day)
    {
        var standing = database.Units.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day));
        return from e in database.UnitEquivalents
            join holder in standing on e.EquivalentId equals holder.Id
            where e.UnitId == holder.Id || !standing.Any(own => own.Id == e.UnitId)
            select new HeldGround { UnitId = e.UnitId, Holder = holder };
    }
}
