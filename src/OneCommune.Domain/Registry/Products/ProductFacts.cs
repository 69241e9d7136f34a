namespace OneCommune.Domain.Registry.Products;

/// <summary>What may be said of a product beside its name; each fact is a column of <see cref="Product"/> by the same name.</summary>
public sealed record ProductFacts(Sector Sector)
{
    public int? SetNumber { get; init; }
    public string? Code { get; init; }
    public string? Gtin { get; init; }
    public string? Online { get; init; }
    public string? Story { get; init; }
    public string? Note { get; init; }

    /// <summary>What this one leaves open is taken from the other, by name; what it says stays.</summary>
    public ProductFacts FilledFrom(ProductFacts other) =>
        Facts.Fill(this with { }, other) with
        {
            // A set goes over with its sector only.
            SetNumber = SetNumber ?? (Sector == Sector.Unknown || Sector == other.Sector ? other.SetNumber : null),
        };
}
