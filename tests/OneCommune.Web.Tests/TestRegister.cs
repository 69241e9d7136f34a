using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;

namespace OneCommune.Web.Tests;

/// <summary>Producers, products and stars to set a scene with; nothing is kept until <see cref="KeepAsync"/>.</summary>
internal sealed class TestRegister(TestApp app, Database database)
{
    public Producer Producer(
        string name = "Cơ sở Thử",
        LegalForm form = LegalForm.Household,
        long? unit = null,
        Gender? gender = null,
        bool modern = false
    )
    {
        var producer = new Producer(name, form, unit);
        producer.Describe(
            new(form)
            {
                Address = "Ấp 1",
                Representative = "Nguyễn Thị Thử",
                RepresentativeGender = gender,
                RepresentativeEthnicity = "Kinh",
                Phone = "0900000000",
                Email = "thu@example.vn",
                ModernChannel = modern,
            }
        );
        database.Producers.Add(producer);
        return producer;
    }

    public Product Product(
        Producer producer,
        string name = "Gạo thử",
        Sector sector = Sector.Food,
        string? online = null
    )
    {
        var product = new Product(name, producer, sector);
        product.Describe(new(sector) { Online = online });
        database.Products.Add(product);
        return product;
    }

    /// <summary>A star by a decision of <paramref name="issued"/>, for 36 months unless <paramref name="expires"/> says otherwise.</summary>
    public Recognition Star(
        Product product,
        string issued,
        int stars = 3,
        RecognitionKind kind = RecognitionKind.First,
        long? unit = null,
        string? number = null,
        string? expires = null,
        string decision = "123/QĐ-UBND"
    )
    {
        var recognition = Recognition.Of(
            product,
            Named.Of(product, database.Producers.Local.Single(one => one.Id == product.ProducerId)),
            kind,
            stars,
            DateOnly.Parse(issued),
            new(decision, "UBND tỉnh", "148-2023", unit, number),
            expiresOn: expires is null ? null : DateOnly.Parse(expires)
        );
        database.Recognitions.Add(recognition);
        return recognition;
    }

    public Task KeepAsync() => database.SaveAsync(app.Act("register.add"), default);
}
