using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Web.Tests.Registry.Register;

namespace OneCommune.Web.Tests.Registry;

/// <summary>
/// Asked of every fact there is, by its name: a new one that a column, a form, a page or the import has forgotten is found here.
/// </summary>
public sealed class FactsOfARecord(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>What a form would not take from a name alone.</summary>
    private static readonly Dictionary<string, object> Said = new(StringComparer.Ordinal)
    {
        ["Sector"] = Domain.Registry.Sector.Food,
        ["SetNumber"] = 3,
        ["Gtin"] = "8936012345676",
        ["LegalForm"] = LegalForm.Cooperative,
        ["RepresentativeGender"] = Gender.Female,
        ["ModernChannel"] = true,
        ["Phone"] = "0912345678",
        ["Email"] = "thu@example.vn",
    };

    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_register_without_their_columns_erases_no_fact()
    {
        var (maker, product) = await FullAsync();
        var (profile, facts) = (maker.AsProfile(), product.AsFacts());

        var outcome = await new RegisterScene(app).ImportAsync(RegisterScene.Line(product.Name, producer));

        Assert.Equal((1, 0, 0), (outcome.Imported, outcome.NewProducers, outcome.NewProducts));
        await using var database = app.Open();
        Assert.Equal(profile, (await database.Producers.SingleAsync(p => p.Id == maker.Id)).AsProfile());
        Assert.Equal(facts, (await database.Products.SingleAsync(p => p.Id == product.Id)).AsFacts());
    }

    [Fact]
    public async Task A_form_saved_as_it_came_changes_no_fact_and_every_text_can_be_taken_back()
    {
        var (maker, product) = await FullAsync();
        using var officer = await app.SignedInAsync(Role.Province);

        await SaveAsync<Profile>(officer, $"/lam-viec/chu-the/{maker.Id}/sua", isEmptied: false);
        await SaveAsync<ProductFacts>(officer, $"/lam-viec/san-pham/{product.Id}/sua", isEmptied: false);
        await using (var database = app.Open())
        {
            Assert.Equal(maker.AsProfile(), (await database.Producers.SingleAsync(p => p.Id == maker.Id)).AsProfile());
            Assert.Equal(product.AsFacts(), (await database.Products.SingleAsync(p => p.Id == product.Id)).AsFacts());
        }

        await SaveAsync<Profile>(officer, $"/lam-viec/chu-the/{maker.Id}/sua", isEmptied: true);
        await SaveAsync<ProductFacts>(officer, $"/lam-viec/san-pham/{product.Id}/sua", isEmptied: true);
        await using (var database = app.Open())
        {
            Assert.Empty(Texts((await database.Producers.SingleAsync(p => p.Id == maker.Id)).AsProfile()));
            Assert.Empty(Texts((await database.Products.SingleAsync(p => p.Id == product.Id)).AsFacts()));
        }
    }

    [Fact]
    public async Task An_office_reads_every_text_on_the_page_of_the_record()
    {
        var (maker, product) = await FullAsync();
        using var officer = await app.SignedInAsync(Role.Province);

        var pages = (
            Producer: (await officer.GetAsync($"/lam-viec/chu-the/{maker.Id}")).Text,
            Product: (await officer.GetAsync($"/lam-viec/san-pham/{product.Id}")).Text
        );

        Assert.All(Texts(maker.AsProfile()), text => Assert.Contains(text, pages.Producer));
        Assert.All(Texts(product.AsFacts()), text => Assert.Contains(text, pages.Product));
    }

    /// <summary>A producer and its product, kept, of which every fact is said.</summary>
    private async Task<(Producer Producer, Product Product)> FullAsync()
    {
        var maker = await app.HasProducerAsync(producer, then: p => p.Describe(Full(new Profile(LegalForm.Other))));
        var facts = Full(new ProductFacts(Domain.Registry.Sector.Unknown));
        return (maker, await app.HasProductAsync(maker, $"Gạo {producer}", facts: facts));
    }

    private static T Full<T>(T facts)
    {
        foreach (var fact in typeof(T).GetProperties())
            fact.SetValue(facts, Said.TryGetValue(fact.Name, out var said) ? said : $"Đã ghi {fact.Name}");
        return facts;
    }

    private static async Task SaveAsync<T>(Browser officer, string address, bool isEmptied)
    {
        var form = await officer.GetAsync(address);
        var fields = typeof(T).GetProperties();
        Assert.All(fields, fact => Assert.NotNull(form.Document.QuerySelector($"[name='Form.{fact.Name}']")));
        var emptied = fields
            .Where(fact => isEmptied && fact.PropertyType == typeof(string))
            .ToDictionary(fact => $"Form.{fact.Name}", string? (_) => "");
        Assert.Equal(200, (await officer.SubmitAsync(form, emptied, "Lưu")).Status);
    }

    private static IEnumerable<string> Texts<T>(T facts) =>
        typeof(T).GetProperties().Select(fact => fact.GetValue(facts)).OfType<string>();
}
