using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using Sector = OneCommune.Domain.Registry.Sector;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>A product the register does not know yet, of a producer it knows.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province)]
internal sealed class NewProductPage(Database database, LawBook laws, Person person, Texts.Texts text)
    : LoadedPage(database, person)
{
    /// <summary>The producer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public FactsForm Form { get; set; } = new();

    public Producer Producer { get; private set; } = null!;
    public Regulation Regulation { get; private set; } = null!;
    public bool ByOffice { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var scope = await RegisterScope.OfAsync(Person, Database, stop);
        var producer = await Database
            .Producers.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == Id && p.MergedInto == null, stop);
        if (producer is null || !await scope.ChangesAsync(producer, stop))
            return false;
        Producer = producer;
        ByOffice = await scope.ManagesAsync(producer.UnitId, stop);
        Regulation = (await laws.ReadAsync(Database, stop)).InForceOn(Person.Today);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var facts = Form.ReadClass(Form.ReadOwn(new ProductFacts(Sector.Unknown), Refusals), Regulation);
                if (ByOffice)
                    facts = Form.ReadOffice(facts, Refusals);
                Refusals.Check("Form.Sector", () => RefuseSector(facts.Sector));
                var product = Refusals.Read("Name", () => new Product(Name ?? "", Producer, facts.Sector));
                Refusals.RefuseIfAny();
                product.Describe(facts);
                if (await Database.NamesakeAsync(product, stop) is { } same)
                    throw new RefusalException("product.exists", same.Name);
                Database.Products.Add(product);
                return new Kept(
                    "product.add",
                    "product",
                    product.Id,
                    $"/lam-viec/san-pham/{product.Id}",
                    text["Đã thêm sản phẩm “{0}”.", product.Name]
                );
            },
            stop
        );

    private void RefuseSector(Sector sector)
    {
        if (sector == Sector.Unknown)
            throw new RefusalException("product.no-sector");
        LegalForms.RefuseSector(Producer.LegalForm, sector);
    }
}
