using OneCommune.Domain.Producers;

namespace OneCommune.Web.Features.Producers;

/// <summary>A line of the producers list; the counts are as of the list's day.</summary>
internal sealed class ProducerRow
{
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public required string NameOrder { get; init; }
    public LegalForm LegalForm { get; init; }
    public long? UnitId { get; init; }
    public string? Representative { get; init; }
    public bool ModernChannel { get; init; }
    public int Products { get; init; }
    public int InForce { get; init; }

    /// <summary>The first of its stars in force to end.</summary>
    public DateOnly? NextEnd { get; init; }
}
