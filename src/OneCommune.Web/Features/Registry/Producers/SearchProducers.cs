using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>Producers by their words and numbers, as their list finds them.</summary>
internal static class SearchProducers
{
    public static async Task<Found?> AnswerAsync(Asked asked, CancellationToken stop)
    {
        var database = asked.Database;
        if (
            !asked.Person.Is(RegisterScope.Readers)
            || await FoundWords.OfProducersAsync(asked.Search, database, asked.Typed, asked.Person.Today, stop)
                is not { } words
        )
            return null;
        var producers = database.Producers.Where(p => p.MergedInto == null);
        if (!asked.Scope.IsWhole)
        {
            var readable = asked.Scope.Producers();
            producers = producers.Where(p => readable.Contains(p.Id));
        }
        var found = await producers
            .OrderBy(p => p.NameOrder)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.UnitId,
            })
            .BestFirstAsync(p => p.Id, words.Hits, 0, Found.Most + 1, stop);
        var places = words.Places(found.Select(p => p.UnitId));
        return new(
            "Chủ thể",
            $"/lam-viec/chu-the?q={Uri.EscapeDataString(asked.Typed)}",
            found.ConvertAll(p => new FoundRow(
                $"/lam-viec/chu-the/{p.Id}",
                p.Name,
                p.UnitId is { } unit && places.TryGetValue(unit, out var place) ? place.Name : ""
            ))
        );
    }
}
