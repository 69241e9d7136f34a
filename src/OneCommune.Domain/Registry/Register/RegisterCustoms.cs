using System.Collections.Frozen;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What a row's dates and authorities are held against.</summary>
/// <param name="Laws">Who recognises which rank on which day; null where nobody asks.</param>
/// <param name="MonthFirst">Date columns in which some cell can only mean the month first.</param>
public sealed record RegisterCustoms(RegulationCatalogue? Laws, IReadOnlySet<RegisterColumn> MonthFirst)
{
    // Resolution 203/2025/QH15: no districts from 1 July 2025.
    public static readonly DateOnly LastDayOfDistricts = new(2025, 6, 30);

    /// <summary>How many fields the rows of a text have.</summary>
    public ShiftedRows Shifted { get; init; } = new();

    public static RegisterCustoms None { get; } = new(null, FrozenSet<RegisterColumn>.Empty);

    /// <summary>Who recognised that rank on that day; null before the first regulation.</summary>
    public Authority? RecognisedBy(int stars, DateOnly on) =>
        Laws?.All.FirstOrDefault(one => one.InForceOn(on))?.RecognisedBy(stars, on);
}
