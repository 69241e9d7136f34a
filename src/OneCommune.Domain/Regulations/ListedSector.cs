using System.Collections.Immutable;
using OneCommune.Domain.Registry;

namespace OneCommune.Domain.Regulations;

/// <summary>A group of sets inside a sector (26/2026 Annex I); sets by number.</summary>
public sealed record SetGroup(string Code, Label Label, ImmutableArray<int> Sets);

/// <summary>
/// A sector of the classification. Code, number and label are the decision's own; <paramref name="CountsAs"/> is the one of
/// the six fixed codes under which statistics over all decisions count it.
/// </summary>
public sealed record ListedSector(
    string Code,
    string CountsAs,
    string Number,
    Label Label,
    ImmutableArray<SetGroup> Groups
)
{
    /// <summary>The sectors of statistics, in the order of 26/2026 Annex I.</summary>
    public static readonly ImmutableArray<string> Codes =
    [
        "food",
        "drinks",
        "medicinal",
        "handicraft",
        "ornamental",
        "tourism",
    ];
}
