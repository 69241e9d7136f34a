using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Shown;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shopper.Certificates;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.Catalogue;

[AllowVisitor]
[PublicPage]
internal sealed class ProductModel(Database database, TimeProvider time) : PageModel
{
    // An address belongs to the public where the producer is a company or cooperative, not where it is somebody's home.
    private static readonly LegalForm[] WithPublicAddress = [LegalForm.Enterprise, LegalForm.Cooperative];
    private IReadOnlyDictionary<long, WrittenPlace> places = new Dictionary<long, WrittenPlace>();

    public DateOnly Today { get; } = time.Today();
    public Product Product { get; private set; } = null!;
    public Producer Producer { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CertificateFacts> Recognitions { get; private set; } = [];
    public CertificateFacts Latest => Recognitions[0];
    public IReadOnlyList<ProductPicture> Pictures { get; private set; } = [];
    public WrittenPlace? Place => PlaceOf(Producer.UnitId ?? Latest.UnitId);
    public string? Address => WithPublicAddress.Contains(Producer.LegalForm) ? Producer.Address : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var product = await database.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, stop);
        if (product?.MergedInto is { } kept)
            return RedirectPermanent(
                PublicAddresses.Product(
                    await database.Products.Where(p => p.Id == kept).Select(p => p.Slug).SingleAsync(stop)
                )
            );
        if (product is null)
            return NotFound();
        Recognitions = await CertificateFacts.OfProductAsync(database, product.Id, Today, stop);
        if (Recognitions.Count == 0)
            return NotFound();
        HttpContext.Shows([
            ShownTags.Product(product.Id),
            ShownTags.Producer(product.ProducerId),
            .. CertificateFacts.Tags(Recognitions),
        ]);
        Product = product;
        Pictures = await database
            .ProductPictures.AsNoTracking()
            .Where(p => p.ProductId == product.Id)
            .OrderBy(p => p.Place)
            .ToListAsync(stop);
        Producer = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == product.ProducerId, stop);
        places = await database.WrittenPlacesAsync(
            Recognitions.Select(r => r.UnitId).Append(Producer.UnitId),
            Today,
            stop
        );
        return Page();
    }

    public WrittenPlace? PlaceOf(long? unit) => unit is { } id ? places.GetValueOrDefault(id) : null;

    /// <summary>Where it is sold, entry by entry; an entry that is an address can be opened.</summary>
    public IEnumerable<(string Text, string? Link)> Shops =>
        (Product.Online ?? "")
            .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry =>
                Uri.TryCreate(entry, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
                    ? (uri.Host, (string?)uri.AbsoluteUri)
                    : (entry, null)
            );
}
