namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// What a search found. First the very name, then all words in the name (as a phrase before scattered, whole before half words), then in
/// a former name, with the producer's, at last with places and numbers; what holds a star before what does not; then in Vietnamese order.
/// </summary>
public sealed class SearchHits
{
    // In the order of their ranks, no entry in two of them.
    private readonly IReadOnlyList<EntrySet?> ranks;
    private readonly Guid[] ids;
    private readonly LateEntry[] late;
    private readonly int firstLate;

    internal SearchHits(SearchContent content, IReadOnlyList<EntrySet?> ranks, bool isBlind)
    {
        (this.ranks, IsBlind) = (ranks, isBlind);
        (ids, firstLate, late) = (content.Ids, content.FirstLate, [.. content.Late]);
        Count = ranks.Sum(rank => rank?.Count ?? 0);
    }

    public int Count { get; }

    /// <summary>Tones were typed that no hit has: these are of other tones.</summary>
    public bool IsBlind { get; }

    /// <summary>Words stand in a name as they were asked, not only with a producer or in places.</summary>
    internal bool AreNames => ranks.Take(2 * SearchPhrase.Worst + 2).Any(rank => rank?.Count > 0);

    /// <summary>All of them, in no order.</summary>
    public List<Guid> Ids() =>
        [.. ranks.OfType<EntrySet>().SelectMany(rank => rank.Entries()).Select(entry => ids[entry])];

    public List<Guid> Best(int count, int skip = 0) =>
        [.. InOrder().Skip(skip).Take(count).Select(entry => ids[entry])];

    /// <summary>The best of both first, where another search found its entries in the stead of some; tones that either has right outdo others.</summary>
    public List<Guid> BestWith(IReadOnlySet<Guid> instead, SearchHits found)
    {
        var mine = Ranked().Where(one => !instead.Contains(one.Id)).ToList();
        var theirs = found.Ranked().ToList();
        if (IsBlind != found.IsBlind && mine.Count > 0 && theirs.Count > 0)
            (IsBlind ? mine : theirs).Clear();
        return [.. mine.Concat(theirs).OrderBy(one => one.Rank).Select(one => one.Id)];
    }

    private IEnumerable<(int Rank, Guid Id)> Ranked() =>
        ranks.Index().SelectMany(rank => InOrder(rank.Item).Select(entry => (rank.Index, ids[entry])));

    /// <summary>The numbers of the best.</summary>
    internal IEnumerable<int> First(int count) => InOrder().Take(count);

    /// <summary>Numbers are in the order of the names but for the entries that came late.</summary>
    private IEnumerable<int> InOrder() => ranks.SelectMany(InOrder);

    private IEnumerable<int> InOrder(EntrySet? rank)
    {
        if (rank is null)
            yield break;
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
