using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>Communes and provinces of today, from memory.</summary>
internal static class SearchUnits
{
    public static async Task<Found?> AnswerAsync(Asked asked, CancellationToken stop)
    {
        var gazetteer = await asked.Places.ReadAsync(asked.Database, stop);
        var today = asked.Person.Today;
        return new(
            "Đơn vị hành chính",
            $"/lam-viec/don-vi?q={Uri.EscapeDataString(asked.Typed)}",
            [
                .. gazetteer
                    .Search(asked.Typed, today)
                    .Take(Found.Most + 1)
                    .Select(unit => new FoundRow(
                        UnitsPage.Link(unit),
                        unit.Name,
                        gazetteer.Written(unit.Id, today)?.Today ?? ""
                    )),
            ]
        );
    }
}
