using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>A line of the producers list; the counts are as of the list's day.</summary>
internal sealed record ProducerRow
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

    /// <summary>What it is called today, and the commune it has moved to, where a past day said something else.</summary>
    public string? NameNow { get; init; }
    public long? MovedTo { get; init; }

    /// <summary>Other records of the producer that have been merged into this one since.</summary>
    public IReadOnlyList<string> AlsoAs { get; init; } = [];
}
