using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>A product with its latest recognition: all that the public lists tell.</summary>
internal sealed record CatalogueRow
{
    public required Guid Id { get; init; }
    public required Guid ProductId { get; init; }
    public required Guid ProducerId { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string NameOrder { get; init; }
    public required string Producer { get; init; }
    public required LegalForm LegalForm { get; init; }
    public required Sector Sector { get; init; }
    public required int Stars { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateOnly ExpiresOn { get; init; }
    public required DateOnly? RevokedOn { get; init; }
    public required string? RevocationNumber { get; init; }
    public required DateOnly LastDay { get; init; }
    public required string? DecisionNumber { get; init; }
    public required string? Authority { get; init; }
    public required string? CertificateNumber { get; init; }
    public required CheckCode CheckCode { get; init; }
    public required bool Online { get; init; }

    /// <summary>The place the certificate names.</summary>
    public required long? UnitId { get; init; }

    /// <summary>Where the producer is today.</summary>
    public required long? ProducerUnitId { get; init; }

    public long? PlaceId => ProducerUnitId ?? UnitId;

    /// <summary>The latest by its day: no replacement is known yet.</summary>
    public RecognitionDays Days => new(IssuedOn, ExpiresOn, RevokedOn, null);

    /// <summary>What its certificate is asked for by: the number it carries, else the check code.</summary>
    public string Certificate => CertificateNumber ?? CheckCode.ToString();
}
