namespace OneCommune.Domain.Regulations;

/// <summary>How many of the counted sheets must meet a star mark for the council to meet it.</summary>
public enum MinimumsRule
{
    /// <summary>More than half of the sheets.</summary>
    Majority,

    /// <summary>Every sheet.</summary>
    All,

    /// <summary>The mean points over the sheets.</summary>
    Mean,
}

/// <summary>
/// What provinces settle in their council rules: the share of voting members that makes a quorum (0 to 1), how many
/// points totals may lie apart before everyone scores again, and how a minimum is met.
/// </summary>
public sealed record CouncilRules
{
    /// <summary>Refuses "council.bad-quorum" and "council.bad-spread".</summary>
    public CouncilRules(decimal quorum, int spread, MinimumsRule minimums)
    {
        if (quorum is < 0 or > 1)
            throw new RefusalException("council.bad-quorum", quorum);
        if (spread < 0)
            throw new RefusalException("council.bad-spread", spread);

        (Quorum, Spread, Minimums) = (quorum, spread, minimums);
    }

    public decimal Quorum { get; }
    public int Spread { get; }
    public MinimumsRule Minimums { get; }

    public static bool TryParseMinimums(string? text, out MinimumsRule rule)
    {
        (var known, rule) = text switch
        {
            "majority" => (true, MinimumsRule.Majority),
            "all" => (true, MinimumsRule.All),
            "mean" => (true, MinimumsRule.Mean),
            _ => (false, default),
        };
        return known;
    }
}
