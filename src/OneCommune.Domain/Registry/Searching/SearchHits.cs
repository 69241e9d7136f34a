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

    private SearchHits(SearchHits other, IReadOnlyList<EntrySet?> ranks)
    {
        (this.ranks, IsBlind, Count) = (ranks, other.IsBlind, other.Count);
        (ids, firstLate, late) = (other.ids, other.firstLate, other.late);
    }

    public int Count { get; }

    /// <summary>Tones were typed that no hit has: these are of other tones.</summary>
    public bool IsBlind { get; }

    /// <summary>Words stand in a name as they were asked, not only with a producer or in places.</summary>
    internal bool AreNames => ranks.Take(2 * SearchPhrase.Worst + 2).Any(rank => rank?.Count > 0);

    /// <summary>How many names hold all the words whole.</summary>
    internal int WholeNames => SearchPhrase.Whole.Sum(Standing);

    /// <summary>
    /// Found by chance perhaps, if at all: no name holds all the words whole or begins with them, the last one still being typed. A word
    /// stands for the beginning of another, or only with a producer, a place or a number.
    /// </summary>
    public bool MayBeChance => IsBlind || (WholeNames == 0 && Standing(SearchPhrase.FirstBegun) == 0);

    /// <summary>How many names the words stand in so, see <see cref="SearchPhrase.StandsIn"/>.</summary>
    private int Standing(int how) => ranks.Skip(2 * how).Take(2).Sum(rank => rank?.Count ?? 0);

    /// <summary>All of them, in no order.</summary>
    public List<Guid> Ids() =>
        [.. ranks.OfType<EntrySet>().SelectMany(rank => rank.Entries()).Select(entry => ids[entry])];

    public List<Guid> Best(int count, int skip = 0) =>
        [.. InOrder().Skip(skip).Take(count).Select(entry => ids[entry])];

    /// <summary>
    /// The same; of what was found by places and numbers, these first: whose one number it is, before whose several numbers have its parts.
    /// </summary>
    public SearchHits Preferring(IReadOnlySet<Guid> first)
    {
        var last = ranks.Skip(ranks.Count - 2).Select(rank => Parted(rank, first)).ToList();
        return new(
            this,
            [.. ranks.SkipLast(2), .. last.Select(both => both.First), .. last.Select(both => both.Others)]
        );
    }

    private (EntrySet? First, EntrySet? Others) Parted(EntrySet? rank, IReadOnlySet<Guid> first)
    {
        if (rank is null)
            return default;
        var preferred = rank.Without(rank);
        foreach (var entry in rank.Entries())
            if (first.Contains(ids[entry]))
                preferred.Add(entry);
        return (preferred, rank.Without(preferred));
    }

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
