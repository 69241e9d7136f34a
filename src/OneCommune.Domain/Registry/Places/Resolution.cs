namespace OneCommune.Domain.Registry.Places;

/// <summary>What a written address turned out to be. Never a guess: either one unit is meant, or people decide.</summary>
public sealed record Resolution
{
    private Resolution() { }

    /// <summary>The one unit that is meant.</summary>
    public AdminUnit? Unit { get; private init; }

    /// <summary>
    /// When no unit is certain: the units that all fit (<see cref="IsAmbiguous"/>), or else those that nearly fit, for a "did you mean".
    /// </summary>
    public IReadOnlyList<AdminUnit> Candidates { get; private init; } = [];

    /// <summary>Several units fit what is written.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>What stands before the commune: house, street, hamlet. Empty when nothing does.</summary>
    public string Detail { get; private init; } = "";

    /// <summary>Every level from the unit up to its province is written.</summary>
    public bool IsComplete { get; private init; }

    internal static Resolution One(AdminUnit unit, string detail, bool isComplete) =>
        new()
        {
            Unit = unit,
            Detail = detail,
            IsComplete = isComplete,
        };

    internal static Resolution Several(IReadOnlyList<AdminUnit> units) =>
        new() { Candidates = units, IsAmbiguous = true };

    internal static Resolution None(IReadOnlyList<AdminUnit> near) => new() { Candidates = near };
}
