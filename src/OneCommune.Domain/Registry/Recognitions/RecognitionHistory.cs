namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>What a product was recognised for before; asked when it is recognised again.</summary>
public sealed class RecognitionHistory(IEnumerable<Recognition> earlier)
{
    private readonly Recognition[] earlier = [.. earlier.OrderBy(one => one.IssuedOn)];

    public Recognition? Latest => earlier.LastOrDefault();

    public Recognition? InForceOn(DateOnly day) => Array.FindLast(earlier, one => one.InForceOn(day));

    /// <summary>First; renewed where the stars do not rise over the latest; upgraded where they do.</summary>
    public RecognitionKind KindOf(int stars) =>
        Latest is null ? RecognitionKind.First
        : stars > Latest.Stars ? RecognitionKind.Upgraded
        : RecognitionKind.Renewed;

    /// <summary>
    /// A later recognition takes the place of all before it, also of one that had run out: from that day on it is no longer the
    /// product's latest, which is what "expired" counts.
    /// </summary>
    public void ReplaceOn(DateOnly day)
    {
        foreach (var one in earlier.Where(one => one.IssuedOn <= day))
            one.ReplaceBy(day);
    }
}
