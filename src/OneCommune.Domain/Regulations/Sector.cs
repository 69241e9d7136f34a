using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>A group of sets inside a sector (26/2026 Annex I); sets by number.</summary>
public sealed record SetGroup(string Code, Label Label, ImmutableArray<int> Sets);

/// <summary>
/// A sector of the classification. The six codes are fixed, for statistics over all decisions; number and label are the
/// decision's own, so two sectors of an older decision may share a code.
/// </summary>
public sealed record Sector(string Code, string Number, Label Label, ImmutableArray<SetGroup> Groups)
{
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
