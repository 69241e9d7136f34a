using System.ComponentModel;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.Catalogue;

internal static class CatalogueApi
{
    private const int PageSize = 50;

    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/products", GetAsync)
            .WithSummary("Products that were ever recognised, each with its latest recognition")
            .PublicJson<CatalogueAnswer>()
            .AllowVisitor();

    private static async Task<CatalogueAnswer> GetAsync(
        [Description(
            "Words of the product's name, a former name, its producer's or a place's of any year, or the number of a decision or certificate; accents need not be typed, where they are they count. In order: the very name, all words in the name, then producer, then place."
        )]
            string? q,
        [Description("3, 4 or 5.")] string? stars,
        [Description("food, drinks, medicinal, handicraft, ornamental, tourism or unknown.")] string? sector,
        [Description("Code of a province, district or commune, of today or of any year.")] string? unit,
        [Description("inForce, expired or revoked: how the latest recognition stands today.")] string? state,
        [Description("From 1; 50 products a page.")] string? page,
        Database database,
        KeptSearch search,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var today = time.Today();
        var question = CatalogueQuestion.Read(q, stars, sector, unit, state, null, page);
        var found = await CataloguePage.ReadAsync(database, search, question, PageSize, today, stop);
        return new(
            today,
            found.Total,
            question.Page,
            found.Pages,
            found.Suggestion,
            [.. found.Rows.Select(r => Listed(found, r, today))]
        );
    }

    private static ListedProduct Listed(CataloguePage found, CatalogueRow row, DateOnly today) =>
        new(
            row.Slug,
            row.Name,
            row.Producer,
            row.LegalForm,
            row.Sector,
            row.Stars,
            row.Days.On(today),
            row.IssuedOn,
            row.ExpiresOn,
            row.RevokedOn <= today ? row.RevokedOn : null,
            row.RevokedOn <= today ? row.RevocationNumber : null,
            found.PlaceOf(row),
            row.Certificate,
            PublicAddresses.Product(row.Slug),
            PublicAddresses.Certificate(row.Certificate)
        );
}

/// <summary>
/// One page of products, as they stand on a day. Suggestion: what was meant, where nothing was found, or only what has the words by
/// chance, and one slip of the fingers explains it.
/// </summary>
internal sealed record CatalogueAnswer(
    DateOnly AsOf,
    int Total,
    int Page,
    int Pages,
    string? Suggestion,
    IReadOnlyList<ListedProduct> Products
);

internal sealed record ListedProduct(
    string Slug,
    string Name,
    string Producer,
    LegalForm LegalForm,
    Sector Sector,
    int Stars,
    Standing State,
    DateOnly IssuedOn,
    DateOnly ExpiresOn,
    DateOnly? RevokedOn,
    string? RevocationNumber,
    string? Place,
    string Certificate,
    string ProductPage,
    string CertificatePage
);
