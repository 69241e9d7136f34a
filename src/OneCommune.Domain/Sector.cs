namespace OneCommune.Domain;

/// <summary>The six sectors of 26/2026 Annex I, and unknown for old records that do not say.</summary>
public enum Sector
{
    Unknown,
    Food,
    Drinks,
    Medicinal,
    Handicraft,
    Ornamental,
    Tourism,
}
