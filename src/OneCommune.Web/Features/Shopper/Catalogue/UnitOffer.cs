using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>A place the catalogue can be narrowed to.</summary>
internal sealed record UnitOffer(string Code, string Name)
{
    /// <summary>The communes of the installation's province today; the provinces where it names none.</summary>
    public static async Task<IReadOnlyList<UnitOffer>> AllAsync(
        Database database,
        DateOnly today,
        CancellationToken stop
    )
    {
        var standing = database.Units.Where(u => u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today));
        var province = await standing
            .Where(u => database.Settings.Any(s => s.Name == Setting.Province && s.Value == u.Code))
            .Select(u => (long?)u.Id)
            .FirstOrDefaultAsync(stop);
        var offered = province is null
            ? standing.Where(u => u.Level == AdminLevel.Province)
            : standing.Where(u => u.ProvinceId == province && u.Level == AdminLevel.Commune);
        var units = await offered.Select(u => new UnitOffer(u.Code, u.Name)).ToListAsync(stop);
        return [.. units.OrderBy(u => u.Name, VietnameseOrder.Comparer)];
    }
}
