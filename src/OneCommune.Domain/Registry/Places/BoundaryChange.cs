using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// One unit as a catalogue lists it. <paramref name="Line"/> counts from 1, headings included; <paramref name="Area"/> in km².
/// </summary>
public sealed record UnitLine(
    int Line,
    string Code,
    string Name,
    AdminLevel Level,
    string? ParentCode,
    double? Latitude = null,
    double? Longitude = null,
    double? Area = null
);

public sealed record SuccessionLine(int Line, string OldCode, string NewCode, SuccessionPart Part);

/// <summary>The lists that a boundary change is made of.</summary>
public enum BoundaryList
{
    Before,
    After,
    Succession,
}

/// <summary>A line that cannot be true beside the others.</summary>
public sealed record BoundaryFault(BoundaryList List, int Line, RefusalException Refusal);

/// <summary>The units until the day before and from a day on, and what became of each: a whole country, or a part of it.</summary>
public sealed class BoundaryChange(
    DateOnly onDate,
    IReadOnlyList<UnitLine> before,
    IReadOnlyList<UnitLine> after,
    IReadOnlyList<SuccessionLine> successions
)
{
    public DateOnly OnDate { get; } = onDate;
    public IReadOnlyList<UnitLine> Before { get; } = before;
    public IReadOnlyList<UnitLine> After { get; } = after;

    /// <summary>As listed, and the island districts found by name.</summary>
    public IReadOnlyList<SuccessionLine> Successions { get; } =
    [.. successions, .. Islands(before, after, successions)];

    /// <summary>Old communes that nothing is said of.</summary>
    public IEnumerable<UnitLine> Lost
    {
        get
        {
            var told = Successions.Select(step => step.OldCode).ToHashSet();
            return Before.Where(unit => unit.Level == AdminLevel.Commune && !told.Contains(unit.Code));
        }
    }

    /// <summary>Every line that cannot be true beside the others; empty when the change can be kept.</summary>
    public IEnumerable<BoundaryFault> Faults() =>
        [.. UnitFaults(BoundaryList.Before, Before), .. UnitFaults(BoundaryList.After, After), .. SuccessionFaults()];

    /// <summary>
    /// Old units divided among new ones that cannot touch ("boundary.apart": old code, two names, km between them): one of the two is
    /// another unit of the same name, as a rule. A warning: the change can be kept.
    /// </summary>
    public IEnumerable<BoundaryFault> Apart()
    {
        var now = After.DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code);
        foreach (var parts in Successions.GroupBy(step => step.OldCode).Where(parts => parts.Count() > 1))
            if (
                Ground.WidestGap([.. parts.Select(part => now.GetValueOrDefault(part.NewCode)).OfType<UnitLine>()]) is
                { } gap
            )
                yield return Fault(
                    parts.First(part => part.NewCode == gap.To.Code),
                    new("boundary.apart", parts.Key, gap.From.Name, gap.To.Name, (int)Math.Round(gap.Kilometres))
                );
    }

    private static IEnumerable<BoundaryFault> UnitFaults(BoundaryList list, IReadOnlyList<UnitLine> units)
    {
        var byCode = units.ToLookup(unit => unit.Code);
        foreach (var unit in units)
        {
            var parent = unit.ParentCode is null ? null : byCode[unit.ParentCode].FirstOrDefault();
            if (byCode[unit.Code].First() is var first && first != unit)
                yield return new(list, unit.Line, new("boundary.twice", unit.Code, first.Line));
            if (unit.ParentCode is not null && parent is null)
                yield return new(list, unit.Line, new("boundary.parent", unit.ParentCode));
            if (unit.Level == AdminLevel.Province ? parent is not null : parent is null || parent.Level >= unit.Level)
                yield return new(list, unit.Line, new("place.parent", unit.Code));
            if (unit.Code.Length is 0 or > 10 || !unit.Code.All(char.IsAsciiDigit))
                yield return new(list, unit.Line, new("place.code", unit.Code));
            if (VietnameseText.Fold(unit.Name).Length is 0 or > 200)
                yield return new(list, unit.Line, new("place.name", unit.Code));
        }
    }

    private IEnumerable<BoundaryFault> SuccessionFaults()
    {
        var (old, now) = (Codes(Before), Codes(After));
        var byOld = Successions.ToLookup(step => step.OldCode);
        var pairs = new HashSet<(string, string)>();
        foreach (var step in Successions)
        {
            if (!old.Contains(step.OldCode))
                yield return Fault(step, new("boundary.unknown-old", step.OldCode));
            if (!now.Contains(step.NewCode))
                yield return Fault(step, new("boundary.unknown-new", step.NewCode));
            if (!pairs.Add((step.OldCode, step.NewCode)))
                yield return Fault(step, new("boundary.same-step", step.OldCode, step.NewCode));
            else if (step.Part == SuccessionPart.Whole && byOld[step.OldCode].Count() > 1)
                yield return Fault(step, new("boundary.whole-and-more", step.OldCode));
        }
    }

    private static BoundaryFault Fault(SuccessionLine step, RefusalException refusal) =>
        new(BoundaryList.Succession, step.Line, refusal);

    private static HashSet<string> Codes(IEnumerable<UnitLine> units) => [.. units.Select(unit => unit.Code)];

    /// <summary>
    /// Five island districts had no commune, so lists of communes forget them: such a district went whole into the one new commune of its name
    /// that nothing else went into (Huyện Lý Sơn into Đặc khu Lý Sơn).
    /// </summary>
    private static IEnumerable<SuccessionLine> Islands(
        IReadOnlyList<UnitLine> before,
        IReadOnlyList<UnitLine> after,
        IReadOnlyList<SuccessionLine> successions
    )
    {
        var parents = before.Select(unit => unit.ParentCode).ToHashSet();
        var reached = successions.Select(step => step.NewCode).ToHashSet();
        var told = successions.Select(step => step.OldCode).ToHashSet();
        var fresh = after
            .Where(unit => unit.Level == AdminLevel.Commune && !reached.Contains(unit.Code))
            .ToLookup(unit => UnitName.Of(unit.Name).Form);
        return from unit in before
            where unit.Level == AdminLevel.District && !parents.Contains(unit.Code) && !told.Contains(unit.Code)
            let heirs = fresh[UnitName.Of(unit.Name).Form].ToList()
            where heirs.Count == 1
            select new SuccessionLine(unit.Line, unit.Code, heirs[0].Code, SuccessionPart.Whole);
    }
}
