using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Registry.Register;

internal static class FormerProvinces
{
    /// <summary>The provinces that were there before a province of today and lie in it; none where it never changed.</summary>
    public static IReadOnlyList<AdminUnit> Of(Gazetteer places, long province) =>
        places.Unit(province) is not { } own
            ? []
            :
            [
                .. places
                    .Catalogues.SelectMany(day => places.At(own, day))
                    .Select(relative => relative.Unit)
                    .Where(unit => unit.Level == AdminLevel.Province && unit.ValidTo is not null)
                    .DistinctBy(unit => unit.Id)
                    .OrderBy(unit => unit.Name, VietnameseOrder.Comparer),
            ];
}
