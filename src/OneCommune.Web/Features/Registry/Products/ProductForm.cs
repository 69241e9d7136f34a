using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>A form about one product.</summary>
internal abstract class ProductForm(Database database, Person person) : RecordForm(database, person)
{
    public Product Product { get; private set; } = null!;
    public Producer Producer { get; private set; } = null!;

    protected override long? Standing => Product.Version;

    protected override (string Type, string Address) Record => ("product", $"/lam-viec/san-pham/{Id}");

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var product = await Database.Products.FirstOrDefaultAsync(p => p.Id == Id && p.MergedInto == null, stop);
        if (product is null)
            return false;
        var producer = await Database.Producers.SingleAsync(p => p.Id == product.ProducerId, stop);
        (Product, Producer) = (product, producer);
        return await AdmitAsync(producer, stop);
    }
}
