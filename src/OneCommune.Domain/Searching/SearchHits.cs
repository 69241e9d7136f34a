namespace OneCommune.Domain.Searching;

/// <summary>
/// What a search found. First the very name, then all words in the name (as a phrase before scattered, whole before half words), then in
/// a former name, with the producer's, at last with places and numbers; what holds a star before what does not; then in Vietnamese order.
/// </summary>
public sealed class SearchHits
{
    private readonly List<Hit> hits;

    internal SearchHits(List<Hit> hits, bool isBlind) => (this.hits, IsBlind) = (hits, isBlind);

    internal readonly record struct Hit(SearchEntry Entry, int Rank);

    public int Count => hits.Count;

    /// <summary>Tones were typed that no hit has: these are of other tones.</summary>
    public bool IsBlind { get; }

    /// <summary>All of them, in no order.</summary>
    public List<Guid> Ids() => [.. hits.Select(hit => hit.Entry.Id)];

    public List<Guid> Best(int count, int skip = 0) =>
        [.. InOrder().Skip(skip).Take(count).Select(hit => hit.Entry.Id)];

    internal SearchEntry First => InOrder().First().Entry;

    private IOrderedEnumerable<Hit> InOrder() =>
        hits.Order(
            Comparer<Hit>.Create(
                (one, other) =>
                    one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank)
                    : string.CompareOrdinal(one.Entry.NameOrder, other.Entry.NameOrder) is var byName and not 0 ? byName
                    : one.Entry.Id.CompareTo(other.Entry.Id)
            )
        );
}
