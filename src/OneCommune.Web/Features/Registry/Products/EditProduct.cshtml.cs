using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>
/// The facts of a product. Its producer writes what it knows best, and the class as long as the product was never recognised; an office
/// writes all.
/// </summary>
[Allow(Role.Producer, Role.Commune, Role.Province)]
internal sealed class EditProductPage(Database database, LawBook laws, Person person, Texts.Texts text)
    : ProductForm(database, person)
{
    [BindProperty]
    public FactsForm Form { get; set; } = new();

    public Regulation Regulation { get; private set; } = null!;
    public bool MayClassify { get; private set; }

    protected override Task<bool> MayUseAsync(Producer producer, CancellationToken stop) =>
        Scope.ChangesAsync(producer, stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord)
            Form = FactsForm.Of(Product);
        Regulation = (await laws.ReadAsync(Database, stop)).InForceOn(Person.Today);
        MayClassify = ByOffice || !await Database.Recognitions.AnyAsync(r => r.ProductId == Id, stop);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "product.describe",
            async () =>
            {
                var facts = Form.ReadOwn(Product.AsFacts(), Refusals);
                if (MayClassify)
                    facts = Form.ReadClass(facts, Regulation);
                if (ByOffice)
                    facts = Form.ReadOffice(facts, Refusals);
                if (facts.Sector != Product.Sector)
                    Refusals.Check("Form.Sector", () => LegalForms.RefuseSector(Producer.LegalForm, facts.Sector));
                Refusals.RefuseIfAny();
                Product.Describe(facts);
                return text["Đã lưu thông tin sản phẩm."];
            },
            stop
        );
}
