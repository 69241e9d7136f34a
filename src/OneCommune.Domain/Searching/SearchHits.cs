using System.Runtime.InteropServices;

namespace OneCommune.Domain.Searching;

/// <summary>
/// What a search found. First the very name, then all words in the name (as a phrase before scattered, whole before half words), then in
/// a former name, with the producer's, at last with places and numbers; what holds a star before what does not; then in Vietnamese order.
/// </summary>
public sealed class SearchHits
{
    private readonly List<Hit> hits;

    internal SearchHits(List<Hit> hits, bool isBlind) => (this.hits, IsBlind) = (hits, isBlind);

    internal readonly record struct Hit(int Rank, int Number, Guid Id, string NameOrder);

    public int Count => hits.Count;

    /// <summary>Tones were typed that no hit has: these are of other tones.</summary>
    public bool IsBlind { get; }

    /// <summary>All of them, in no order.</summary>
    public List<Guid> Ids() => hits.ConvertAll(hit => hit.Id);

    public List<Guid> Best(int count, int skip = 0) =>
        [.. Leading(skip + count).Skip(skip).Take(count).Select(hit => hit.Id)];

    internal int First => Leading(1)[0].Number;

    /// <summary>The first so many in order: those of lesser rank are never compared by name.</summary>
    private List<Hit> Leading(int count)
    {
        Span<int> ofRank = stackalloc int[MostRanks];
        foreach (var hit in CollectionsMarshal.AsSpan(hits))
            ofRank[hit.Rank]++;
        var (last, enough) = (0, ofRank[0]);
        while (enough < count && last < MostRanks - 1)
            enough += ofRank[++last];
        var leading = hits.FindAll(hit => hit.Rank <= last);
        return [.. leading.Order(ByRankAndName).Take(count)];
    }

    internal const int MostRanks = 64;

    private static readonly Comparer<Hit> ByRankAndName = Comparer<Hit>.Create(
        (one, other) =>
            one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank)
            : string.CompareOrdinal(one.NameOrder, other.NameOrder) is var byName and not 0 ? byName
            : one.Id.CompareTo(other.Id)
    );
}
