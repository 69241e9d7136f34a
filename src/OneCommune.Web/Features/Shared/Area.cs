using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// The unit a list is asked of, as all units of any time inside it. In the installation's own province what names no place counts
/// too, as it does in figures.
/// </summary>
internal sealed record Area(IQueryable<long> Units, bool Unplaced)
{
    /// <summary>Reads don-vi in the catalogue of that day; a unit that was not there is told and leaves no row.</summary>
    public static async Task<Area?> OfAsync(
        Database database,
        ListQuery query,
        DateOnly boundaries,
        CancellationToken stop
    )
    {
        if (query.Text("don-vi", 10) is not { Length: > 0 } code)
            return null;
        var unit = await database
            .Units.Where(u =>
                u.Code == code && u.ValidFrom <= boundaries && (u.ValidTo == null || u.ValidTo >= boundaries)
            )
            .Select(u => (long?)u.Id)
            .FirstOrDefaultAsync(stop);
        if (unit is null)
        {
            query.Refuse("don-vi");
            return new(database.Units.Where(u => false).Select(u => u.Id), Unplaced: false);
        }
        var own = await database.Settings.AnyAsync(s => s.Name == Setting.Province && s.Value == code, stop);
        return new(database.UnitsWithin(unit.Value, boundaries), own);
    }
}
