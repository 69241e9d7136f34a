using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>
/// A product and its producer as a paper names them: a certificate, or a dossier as lodged. A later name, move or merge of the records
/// changes nothing on it.
/// </summary>
/// <param name="Address">Of a certificate: house, street, hamlet in the commune that it names.</param>
public sealed record Named(string Product, string Producer, LegalForm LegalForm, string? Address)
{
    /// <summary>As the records say now.</summary>
    public static Named Of(Product product, Producer producer) =>
        new(product.Name, producer.Name, producer.LegalForm, producer.Address);

    /// <summary>As the records said on a day.</summary>
    public static Named On(DateOnly day, Product product, Producer producer, PastRecords past) =>
        new(
            past.NameOn(day, product),
            past.NameOn(day, producer),
            past.LegalFormOn(day, producer.Id, producer.LegalForm),
            past.PlaceOn(day, producer).Address
        );
}
