using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>A form about one product, for those who may use it; to others it does not exist.</summary>
internal abstract class ProductForm(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the record the form was drawn from.</summary>
    [BindProperty]
    public long Version { get; set; } = -1;

    public Product Product { get; private set; } = null!;
    public Producer Producer { get; private set; } = null!;
    protected RegisterScope Scope { get; private set; } = null!;

    /// <summary>An office that answers for the producer fills in the form, not the producer itself.</summary>
    public bool ByOffice { get; private set; }

    protected override bool IsStale => Version != Product.Version;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Scope = await RegisterScope.OfAsync(Person, Database, stop);
        var product = await Database.Products.FirstOrDefaultAsync(p => p.Id == Id && p.MergedInto == null, stop);
        if (product is null)
            return false;
        var producer = await Database.Producers.SingleAsync(p => p.Id == product.ProducerId, stop);
        if (!await MayUseAsync(producer, stop))
            return false;
        (Product, Producer) = (product, producer);
        ByOffice = await Scope.ManagesAsync(producer.UnitId, stop);
        return true;
    }

    protected abstract Task<bool> MayUseAsync(Producer producer, CancellationToken stop);

    protected override object? Subject => Id;

    /// <summary>
    /// Changes the record, unless somebody did so since the form was drawn, and goes back to it, saying what <paramref name="change"/> gives.
    /// </summary>
    protected Task<IActionResult> ChangeAsync(string act, Func<Task<string>> change, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var (before, to) = (Product.Version, $"/lam-viec/san-pham/{Id}");
                try
                {
                    var done = await change();
                    return RefuseStaleChange(Version, before)
                        ? Kept.Already(to, done)
                        : new Kept(act, "product", Id, to, done);
                }
                catch (RefusalException same)
                    when (Version != before && same.Code is "form.same-name" or "producer.same-place")
                {
                    return Kept.Already(to);
                }
            },
            stop
        );
}
