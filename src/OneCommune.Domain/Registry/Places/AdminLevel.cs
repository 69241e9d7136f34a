namespace OneCommune.Domain.Registry.Places;

/// <summary>The levels of local government. Since 1 July 2025 there is no district.</summary>
public enum AdminLevel
{
    Province,
    District,
    Commune,
}
