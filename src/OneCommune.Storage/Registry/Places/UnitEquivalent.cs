namespace OneCommune.Storage.Registry.Places;

/// <summary>Two units of any time that share ground; every unit is its own equivalent.</summary>
public sealed class UnitEquivalent
{
    public long UnitId { get; init; }
    public long EquivalentId { get; init; }
}
