using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Reports.Statistics;

/// <summary>So many products in force of one star and sector, with or without a listing online.</summary>
public sealed record ProductTally(int Stars, Sector Sector, bool Online, long Count);

/// <summary>So many producers with a product in force of one legal form; among them those led by women, those in modern channels.</summary>
public sealed record ProducerTally(LegalForm LegalForm, long Count, long WomenLed, long ModernChannel)
{
    public ProducerTally With(ProducerTally more) =>
        new(LegalForm, Count + more.Count, WomenLed + more.WomenLed, ModernChannel + more.ModernChannel);

    /// <summary>To take them from others.</summary>
    public ProducerTally Taken() => new(LegalForm, -Count, -WomenLed, -ModernChannel);
}

/// <summary>So many recognitions issued in a span, of one kind and star.</summary>
public sealed record IssueTally(RecognitionKind Kind, int Stars, long Count);

/// <summary>What was issued from 1 January to a day of its year, revoked in that span, and ran out in it before the day.</summary>
public sealed record YearTally(int Year, IReadOnlyList<IssueTally> Issued, long Revoked, long Expired);
