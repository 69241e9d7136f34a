using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Registry;

/// <summary>What a product or producer said when it was merged into another record: on days before, its stars stood with it.</summary>
public sealed record MergedRecord(Guid Id, string Name)
{
    /// <summary>Of a product.</summary>
    public string? Code { get; init; }

    /// <summary>Of a producer, as are the next two.</summary>
    public LegalForm LegalForm { get; init; } = LegalForm.Other;
    public long? UnitId { get; init; }
    public string? Address { get; init; }
}

/// <summary>A product as a day knew it.</summary>
public sealed record ProductThen(string Name, string? Code);

/// <summary>A producer as a day knew it.</summary>
public sealed record ProducerThen(string Name, LegalForm LegalForm, long? UnitId, string? Address);
