namespace OneCommune.Domain.Registry;

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

public static class SectorWords
{
    /// <summary>"handicraft", as regulation packs say it; unknown for any other word.</summary>
    public static Sector Of(string word) =>
        Enum.TryParse(word, ignoreCase: true, out Sector sector) && Enum.IsDefined(sector) ? sector : Sector.Unknown;
}
