using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Reports.Statistics;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// The unit a list is asked of, as all units of any time inside it. In the installation's own province what names no place counts
/// too, as it does in figures.
/// </summary>
internal sealed class Area
{
    private Area(IReadOnlyList<long> units, bool unplaced, bool everything) =>
        (Units, Unplaced, IsEverything) = (units, unplaced, everything);

    public IReadOnlyList<long> Units { get; }
    public bool Unplaced { get; }

    /// <summary>Every certificate names a place inside it, or none: recognitions need not be narrowed.</summary>
    public bool IsEverything { get; }

    public bool Holds(long? unit) => unit is { } place ? Units.Contains(place) : Unplaced;

    /// <summary>Reads don-vi in the catalogue of that day, else of any other year; a code that nobody ever had is told and narrows nothing.</summary>
    public static async Task<Area?> OfAsync(
        Database database,
        ListQuery query,
        DateOnly boundaries,
        CancellationToken stop
    )
    {
        if (query.Text("don-vi", 10) is not { Length: > 0 } code)
            return null;
        if (await database.UnitAskedAsync(code, boundaries, stop) is not { } unit)
        {
            query.Refuse("don-vi");
            return null;
        }
        var own = await database.Settings.AnyAsync(s => s.Name == Setting.Province && s.Value == code, stop);
        var within = await database.UnitsWithin(unit.Id, unit.Boundaries).ToListAsync(stop);
        var everything = own && (await OccurringUnits.ReadAsync(database, stop)).All(within.ToHashSet().Contains);
        return new(within, own, everything);
    }
}
