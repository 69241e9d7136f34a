namespace OneCommune.Domain.Searching;

/// <summary>
/// What a search found. First the very name, then all words in the name (as a phrase before scattered, whole before half words), then in
/// a former name, with the producer's, at last with places and numbers; what holds a star before what does not; then in Vietnamese order.
/// </summary>
public sealed class SearchHits
{
    // In the order of their ranks, no entry in two of them.
    private readonly IReadOnlyList<EntrySet> ranks;
    private readonly Guid[] ids;
    private readonly LateEntry[] late;
    private readonly int firstLate;

    internal SearchHits(SearchContent content, IReadOnlyList<EntrySet> ranks, bool isBlind)
    {
        (this.ranks, IsBlind) = (ranks, isBlind);
        (ids, firstLate, late) = (content.Ids, content.FirstLate, [.. content.Late]);
        Count = ranks.Sum(rank => rank.Count);
    }

    public int Count { get; }

    /// <summary>Tones were typed that no hit has: these are of other tones.</summary>
    public bool IsBlind { get; }

    /// <summary>All of them, in no order.</summary>
    public List<Guid> Ids() => [.. ranks.SelectMany(rank => rank.Entries()).Select(entry => ids[entry])];

    public List<Guid> Best(int count, int skip = 0) =>
        [.. InOrder().Skip(skip).Take(count).Select(entry => ids[entry])];

    internal int First => InOrder().First();

    /// <summary>Numbers are in the order of the names but for the entries that came late.</summary>
    private IEnumerable<int> InOrder()
    {
        foreach (var rank in ranks)
        {
            var latecomers = new Queue<int>(
                rank.Entries(firstLate)
                    .OrderBy(entry => late[entry - firstLate].Place)
                    .ThenBy(entry => late[entry - firstLate].NameOrder, StringComparer.Ordinal)
            );
            foreach (var entry in rank.Entries().TakeWhile(entry => entry < firstLate))
            {
                while (latecomers.TryPeek(out var next) && late[next - firstLate].Place <= entry)
                    yield return latecomers.Dequeue();
                yield return entry;
            }
            foreach (var entry in latecomers)
                yield return entry;
        }
    }
}
