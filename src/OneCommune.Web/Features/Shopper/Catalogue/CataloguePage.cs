using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>One page of the catalogue, with the places its rows name.</summary>
internal sealed record CataloguePage(
    CatalogueQuestion Question,
    int Total,
    int Pages,
    IReadOnlyList<CatalogueRow> Rows,
    IReadOnlyDictionary<long, WrittenPlace> Places
)
{
    /// <summary>What was meant where nothing was found, or only by chance, and one slip explains it.</summary>
    public string? Suggestion { get; private init; }

    /// <summary>The first picture of each product that has one, by its hash.</summary>
    public IReadOnlyDictionary<Guid, string> Pictures { get; private init; } = new Dictionary<Guid, string>();

    /// <summary>The tones typed stand in nothing: these are words of other tones.</summary>
    public bool IsBlind { get; private init; }

    public static async Task<CataloguePage> ReadAsync(
        Database database,
        KeptSearch search,
        CatalogueQuestion question,
        int size,
        DateOnly today,
        CancellationToken stop
    )
    {
        var words = await FoundWords.OfPublicAsync(search, database, question.Text, today, stop);
        // Signs alone are no words: nothing is found by them, rather than everything.
        if (words is null && question.Text.Length > 0)
            return new(question, 0, 0, [], new Dictionary<long, WrittenPlace>());
        var hits = words?.Hits;
        var skip = (question.Page - 1) * size;
        // Words alone are answered from memory: the database is asked for the rows of the page only.
        var inOrder = question is { IsSearchOnly: true, Order: CatalogueOrder.Best };
        var found = await database.FindAsync(question, inOrder ? null : hits, today, stop);
        var total = question.IsSearchOnly ? hits!.Count : await found.CountAsync(stop);
        var rows =
            inOrder ? await RowsAsync(database, found, hits!.Best(size, skip), stop)
            : hits is not null && question.Order == CatalogueOrder.Best
                ? await database.Rows(found).BestFirstAsync(r => r.ProductId, hits, skip, size, stop)
            : await database.Rows(found).InOrder(question.Order).Skip(skip).Take(size).ToListAsync(stop);
        var units = rows.Select(r => r.PlaceId);
        var places = words?.Places(units) ?? await database.WrittenPlacesAsync(units, today, stop);
        return new(question, total, (total + size - 1) / size, rows, places)
        {
            Pictures = await FirstPicturesAsync(database, rows, stop),
            Suggestion = words?.Suggestion,
            IsBlind = hits is { IsBlind: true, Count: > 0 },
        };
    }

    private static async Task<List<CatalogueRow>> RowsAsync(
        Database database,
        IQueryable<Recognition> found,
        List<Guid> products,
        CancellationToken stop
    )
    {
        var rows = await database
            .Rows(found.Where(r => EF.Parameter(products).Contains(r.ProductId)))
            .ToListAsync(stop);
        return [.. rows.OrderBy(r => products.IndexOf(r.ProductId))];
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
        return new(CatalogueQuestion.Everything, rows.Count, 1, rows, places)
        {
            Pictures = await FirstPicturesAsync(database, rows, stop),
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> FirstPicturesAsync(
        Database database,
        IReadOnlyCollection<CatalogueRow> rows,
        CancellationToken stop
    )
    {
        var products = rows.Select(r => r.ProductId).ToList();
        return await database
            .ProductPictures.Where(p => products.Contains(p.ProductId) && p.Place == 1)
            .ToDictionaryAsync(p => p.ProductId, p => p.Sha256, stop);
    }

    /// <summary>Some of its cards show one: the others then name their sector in its place, so that all stand in line.</summary>
    public bool HasPictures => Pictures.Count > 0;

    public string? PictureOf(CatalogueRow row) => Pictures.GetValueOrDefault(row.ProductId);

    /// <summary>Where it comes from, as one would say it today; null where the register does not tell.</summary>
    public string? PlaceOf(CatalogueRow row) =>
        row.PlaceId is { } id && Places.TryGetValue(id, out var place)
            ? place.Now is [var only]
                ? only
                : place.Address
            : null;
}
