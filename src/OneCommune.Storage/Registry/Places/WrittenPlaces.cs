using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Registry.Places;

/// <summary>
/// A unit as people write it. <paramref name="Name"/> alone: "Xã Mỹ Lạc"; <paramref name="Address"/> with what it lay in: "Xã Mỹ Lạc,
/// huyện Thủ Thừa, tỉnh Long An"; <paramref name="Now"/> the addresses its ground belongs to today, empty while it still stands.
/// </summary>
public sealed record WrittenPlace(long Id, string Code, string Name, string Address, IReadOnlyList<string> Now)
{
    public bool IsPast => Now.Count > 0;

    /// <summary><see cref="Address"/> inside a sentence, or after a street: "xã Mỹ Lạc, huyện Thủ Thừa, tỉnh Long An".</summary>
    public string Inside => PlaceText.Inside(Address);

    /// <summary><see cref="Now"/> inside a sentence.</summary>
    public IEnumerable<string> NowInside => Now.Select(PlaceText.Inside);

    /// <summary>Where somebody is who is there today, inside a sentence: under the place's name of today where it has one.</summary>
    public string Today => Now is [var only] ? PlaceText.Inside(only) : Inside;

    /// <summary>Other ground: a unit and what its ground belongs to today are no move.</summary>
    public bool IsElsewhere(WrittenPlace other) =>
        Id != other.Id && !Now.Contains(other.Address) && !other.Now.Contains(Address);
}

public static class WrittenPlacesQuery
{
    private sealed record Found(long Id, string Code, string Name, string? Parent, string? Province, DateOnly? To)
    {
        public string Address => string.Join(", ", Parts());

        private IEnumerable<string> Parts()
        {
            yield return Name;
            if (Parent is not null && Parent != Province)
                yield return PlaceText.Inside(Parent);
            if (Province is not null && Province != Name)
                yield return PlaceText.Inside(Province);
        }
    }

    /// <summary>
    /// The written place of a unit from memory, for a page with many; null where nobody knows it.
    /// </summary>
    public static WrittenPlace? Written(this Gazetteer gazetteer, long? unit, DateOnly today)
    {
        if (unit is null || gazetteer.Unit(unit.Value) is not { } found)
            return null;
        var now = found.ValidTo < today ? gazetteer.At(found, today).Select(r => Address(r.Unit)) : [];
        return new(found.Id, found.Code, found.Name, Address(found), [.. now.Order(VietnameseOrder.Comparer)]);

        string Address(AdminUnit written)
        {
            var path = gazetteer.Path(written).Select(step => step.Name).ToList();
            return new Found(0, "", path[0], path.Count > 2 ? path[1] : null, path[^1], null).Address;
        }
    }

    /// <summary>The written places of some units, by id: two queries however many they are; unknown ids are left out.</summary>
    public static async Task<IReadOnlyDictionary<long, WrittenPlace>> WrittenPlacesAsync(
        this Database database,
        IEnumerable<long?> units,
        DateOnly today,
        CancellationToken stop
    )
    {
        var ids = units.OfType<long>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<long, WrittenPlace>();
        var found = await Select(database, database.Units.Where(u => ids.Contains(u.Id))).ToListAsync(stop);
        var past = found.Where(u => u.To < today).Select(u => u.Id).ToList();
        var now = await NowAsync(database, past, today, stop);
        return found.ToDictionary(u => u.Id, u => new WrittenPlace(u.Id, u.Code, u.Name, u.Address, [.. now[u.Id]]));
    }

    /// <summary>The place a paper names, and where its holder is today if that is on other ground.</summary>
    public static async Task<(WrittenPlace? Place, WrittenPlace? MovedTo)> PlaceAndMoveAsync(
        this Database database,
        long? named,
        long? holder,
        DateOnly today,
        CancellationToken stop
    )
    {
        var places = await database.WrittenPlacesAsync([named, holder], today, stop);
        var place = named is { } id ? places.GetValueOrDefault(id) : null;
        var there = holder is { } other && other != named ? places.GetValueOrDefault(other) : null;
        return (place, there is not null && place?.IsElsewhere(there) == true ? there : null);
    }

    private static async Task<ILookup<long, string>> NowAsync(
        Database database,
        List<long> past,
        DateOnly today,
        CancellationToken stop
    )
    {
        var pairs = await database
            .UnitEquivalents.Where(e => past.Contains(e.UnitId))
            .Join(
                database.Units.Where(u => u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today)),
                e => e.EquivalentId,
                u => u.Id,
                (e, u) => new { e.UnitId, e.EquivalentId }
            )
            .ToListAsync(stop);
        var ids = pairs.Select(p => p.EquivalentId).Distinct().ToList();
        var units = await Select(database, database.Units.Where(u => ids.Contains(u.Id))).ToListAsync(stop);
        var byId = units.ToDictionary(u => u.Id, u => u.Address);
        return pairs
            .OrderBy(p => byId[p.EquivalentId], VietnameseOrder.Comparer)
            .ToLookup(p => p.UnitId, p => byId[p.EquivalentId]);
    }

    private static IQueryable<Found> Select(Database database, IQueryable<AdminUnit> units) =>
        from u in units
        join parent in database.Units on u.ParentId equals (long?)parent.Id into parents
        from parent in parents.DefaultIfEmpty()
        join province in database.Units on u.ProvinceId equals province.Id
        select new Found(u.Id, u.Code, u.Name, parent == null ? null : parent.Name, province.Name, u.ValidTo);
}
