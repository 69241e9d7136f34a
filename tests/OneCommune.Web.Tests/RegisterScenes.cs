using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests;

/// <summary>Invented producers, products and stars for a scene. A word of their own tells the rows of one test from another's.</summary>
internal static class RegisterScenes
{
    public static async Task<Producer> HasProducerAsync(
        this TestApp app,
        string name,
        string? unit = "28040",
        LegalForm form = LegalForm.Household,
        DateOnly? on = null,
        Action<Producer>? then = null
    )
    {
        await using var database = app.Open();
        long? place = unit is null ? null : await TestApp.UnitAsync(database, unit, on ?? app.Clock.Today);
        var producer = new Producer(name, form, place);
        then?.Invoke(producer);
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        return producer;
    }

    public static async Task<Product> HasProductAsync(
        this TestApp app,
        Producer producer,
        string name,
        Sector sector = Sector.Food,
        ProductFacts? facts = null
    )
    {
        await using var database = app.Open();
        var product = new Product(name, producer, sector);
        if (facts is not null)
            product.Describe(facts);
        database.Products.Add(product);
        await database.SaveAsync(app.Act("product.add"), default);
        return product;
    }

    /// <summary>A star given on that day; earlier ones of the product are replaced by it, as a decision does.</summary>
    public static async Task<Recognition> IsRecognisedAsync(
        this TestApp app,
        Product product,
        DateOnly on,
        int stars = 3,
        RecognitionKind kind = RecognitionKind.First,
        Action<Recognition>? then = null
    )
    {
        await using var database = app.Open();
        var producer = database.Producers.Single(p => p.Id == product.ProducerId);
        var number = $"{Random.Shared.Next(1, 4000)}/QĐ-UBND";
        var recognition = Recognition.Of(
            product,
            Named.Of(product, producer),
            kind,
            stars,
            on,
            new(number, "UBND tỉnh", UnitId: producer.UnitId)
        );
        foreach (var earlier in database.Recognitions.Where(r => r.ProductId == product.Id && r.IssuedOn < on))
            earlier.ReplaceBy(on);
        then?.Invoke(recognition);
        database.Recognitions.Add(recognition);
        await database.SaveAsync(app.Act("recognition.add"), default);
        return recognition;
    }

    /// <summary>A producer, its product and one star in one go.</summary>
    public static async Task<Product> HasStarAsync(
        this TestApp app,
        string product,
        DateOnly on,
        int stars = 3,
        string? unit = "28040",
        Action<Recognition>? then = null
    )
    {
        var producer = await app.HasProducerAsync("Hộ " + product, unit);
        var made = await app.HasProductAsync(producer, product);
        await app.IsRecognisedAsync(made, on, stars, then: then);
        return made;
    }
}
