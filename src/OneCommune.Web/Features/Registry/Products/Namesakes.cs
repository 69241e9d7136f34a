using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Registry.Products;

internal static class Namesakes
{
    /// <summary>Another product of the same producer and the same name, but for case, spacing and Unicode form.</summary>
    public static async Task<Product?> NamesakeAsync(this Database database, Product product, CancellationToken stop)
    {
        var (id, producer) = (product.Id, product.ProducerId);
        var others = await database
            .Products.AsNoTracking()
            .Where(p => p.ProducerId == producer && p.Id != id && p.MergedInto == null)
            .ToListAsync(stop);
        var name = VietnameseText.Match(product.Name);
        return others.Find(p => VietnameseText.Match(p.Name) == name);
    }
}
