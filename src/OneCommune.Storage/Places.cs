namespace OneCommune.Storage;

/// <summary>An administrative unit between two dates. Level: province, district or commune.</summary>
public sealed class UnitRow
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string FoldedName { get; init; }
    public required string Level { get; init; }
    public long? ParentId { get; init; }

    /// <summary>The province it lies in; its own id for a province.</summary>
    public long ProvinceId { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed class SuccessionRow
{
    public long OldId { get; init; }
    public long NewId { get; init; }
    public DateOnly OnDate { get; init; }
    public required string Part { get; init; }
}

/// <summary>Two units of any time that share ground; every unit is its own equivalent.</summary>
public sealed class UnitEquivalent
{
    public long UnitId { get; init; }
    public long EquivalentId { get; init; }
}
