namespace OneCommune.Domain.Registry.Register;

/// <summary>What a column of a register tells: the 22 of the usual form in its order, then those that some offices add.</summary>
public enum RegisterColumn
{
    Ordinal,
    Product,
    Sector,
    LegalForm,
    Producer,
    Commune,
    Address,
    Representative,
    Phone,
    CurrentStars,
    ExpiresOn,
    FirstStars,
    FirstDate,
    FirstYear,
    FirstNumber,
    FirstAuthority,
    AgainStars,
    AgainDate,
    AgainYear,
    AgainNumber,
    AgainAuthority,
    Note,
    District,
    Province,
    Set,
    Gender,
    Ethnicity,
    ModernChannel,
    Online,
    RevokedOn,
    RevocationNumber,
    Gtin,
    ProductCode,

    /// <summary>The day in whose catalogue this row's place names stand; ours, so that an export can be read again at any time.</summary>
    PlacesOn,
}
