namespace OneCommune.Domain.Registry.Places;

/// <summary>How much of a unit went into another.</summary>
public enum SuccessionPart
{
    /// <summary>All of the old unit is in the new one, which may be larger.</summary>
    Whole,

    /// <summary>The old unit was divided among several.</summary>
    Split,
}

/// <summary>On <paramref name="onDate"/> land of one unit went into another: all of it, or a part.</summary>
public sealed class Succession(long oldId, long newId, DateOnly onDate, SuccessionPart part)
{
    public long OldId { get; private init; } = oldId;
    public long NewId { get; private init; } = newId;
    public DateOnly OnDate { get; private init; } = onDate;
    public SuccessionPart Part { get; private init; } = part;
}

/// <summary>A unit reached through successions. <see cref="SuccessionPart.Whole"/>: of the two units, the earlier one went there entire.</summary>
public sealed record Relative(AdminUnit Unit, SuccessionPart Part);
