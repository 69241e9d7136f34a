using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>
/// A result known only by its totals: what a register or a form with gaps gives (148/2023, parts of 1048/2019).
/// </summary>
public sealed record RecordedTotals
{
    private RecordedTotals(ImmutableArray<int> parts, int band) => (Parts, Band) = (parts, band);

    /// <summary>Points by part, in the order of the regulation's parts.</summary>
    public ImmutableArray<int> Parts { get; }
    public int Total => Parts.Sum();

    /// <summary>The most stars such a total allows; minimums are unknown, so the recorded rank may lie under it.</summary>
    public int Band { get; }

    /// <summary>Refuses "score.parts-count" and "score.part-out-of-range".</summary>
    public static RecordedTotals Of(Regulation regulation, params IReadOnlyList<int> parts)
    {
        if (parts.Count != regulation.Parts.Length)
            throw new RefusalException("score.parts-count", parts.Count, regulation.Parts.Length);
        foreach (var (part, points) in regulation.Parts.Zip(parts))
        {
            if (points < 0 || points > part.Max)
                throw new RefusalException("score.part-out-of-range", part.Code, points, part.Max);
        }
        return new RecordedTotals([.. parts], regulation.Bands.Of(parts.Sum()));
    }
}
