using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Catalogue;

/// <summary>One page of the catalogue, with the places its rows name.</summary>
internal sealed record CataloguePage(
    CatalogueQuestion Question,
    int Total,
    int Pages,
    IReadOnlyList<CatalogueRow> Rows,
    IReadOnlyDictionary<long, WrittenPlace> Places
)
{
    public static async Task<CataloguePage> ReadAsync(
        Database database,
        CatalogueQuestion question,
        int size,
        DateOnly today,
        CancellationToken stop
    )
    {
        var found = await database.FindAsync(question, today, stop);
        var total = await found.CountAsync(stop);
        var rows = await database
            .Rows(found)
            .InOrder(question.Order)
            .Skip((question.Page - 1) * size)
            .Take(size)
            .ToListAsync(stop);
        var places = await database.WrittenPlacesAsync(rows.Select(r => r.PlaceId), today, stop);
        return new(question, total, (total + size - 1) / size, rows, places);
    }

    /// <summary>The products recognised last, of those in force.</summary>
    public static async Task<CataloguePage> NewestAsync(
        Database database,
        int count,
        DateOnly today,
        CancellationToken stop
    )
    {
        var rows = await database
            .Rows(database.LatestRecognitions(today).Where(r => r.LastDay >= today))
            .InOrder(CatalogueOrder.Newest)
            .Take(count)
            .ToListAsync(stop);
        var places = await database.WrittenPlacesAsync(rows.Select(r => r.PlaceId), today, stop);
        return new(CatalogueQuestion.Everything, rows.Count, 1, rows, places);
    }

    /// <summary>Where it comes from, as one would say it today; null where the register does not tell.</summary>
    public string? PlaceOf(CatalogueRow row) =>
        row.PlaceId is { } id && Places.TryGetValue(id, out var place)
            ? place.Now is [var only]
                ? only
                : place.Address
            : null;
}
