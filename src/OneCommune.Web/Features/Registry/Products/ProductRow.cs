using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>A line of the products list: a product with the recognition that speaks for it, if any.</summary>
internal sealed record ProductRow
{
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public required string NameOrder { get; init; }
    public string? Code { get; init; }
    public Guid ProducerId { get; init; }
    public required string Producer { get; init; }
    public required string ProducerOrder { get; init; }
    public LegalForm LegalForm { get; init; }
    public long? UnitId { get; init; }
    public Sector Sector { get; init; }
    public Guid? RecognitionId { get; init; }
    public int? Stars { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? RevokedOn { get; init; }
    public DateOnly? ReplacedOn { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? DecisionNumber { get; init; }

    /// <summary>What they are called today, and the commune the producer has moved to, where a past day said something else.</summary>
    public string? ProductNow { get; init; }
    public string? ProducerNow { get; init; }
    public long? MovedTo { get; init; }

    /// <summary>Other records of the product, which the list does not name: they have been merged since.</summary>
    public IReadOnlyList<string> AlsoAs { get; init; } = [];

    /// <summary>Null when there is no recognition by then.</summary>
    public Standing? StandingOn(DateOnly day) =>
        IssuedOn is { } issued ? Standings.On(day, issued, ExpiresOn!.Value, RevokedOn, ReplacedOn) : null;
}
