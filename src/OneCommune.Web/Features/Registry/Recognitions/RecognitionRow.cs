using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>A line of the recognitions list, with the names of the day of issue and those of today.</summary>
internal sealed record RecognitionRow
{
    public Guid Id { get; init; }
    public Guid ProductId { get; init; }
    public required string Product { get; init; }
    public required string ProductToday { get; init; }
    public required string ProductOrder { get; init; }
    public Guid ProducerId { get; init; }
    public required string Producer { get; init; }
    public required string ProducerToday { get; init; }
    public long? UnitId { get; init; }
    public Sector Sector { get; init; }
    public RecognitionKind Kind { get; init; }
    public int Stars { get; init; }
    public DateOnly IssuedOn { get; init; }
    public DateOnly ExpiresOn { get; init; }
    public DateOnly LastDay { get; init; }
    public DateOnly? RevokedOn { get; init; }
    public DateOnly? ReplacedOn { get; init; }
    public string? DecisionNumber { get; init; }
    public string? Authority { get; init; }
    public string? CertificateNumber { get; init; }

    /// <summary>Today's name where it is another one.</summary>
    public string? ProductNow => ProductToday == Product ? null : ProductToday;
    public string? ProducerNow => ProducerToday == Producer ? null : ProducerToday;
}
