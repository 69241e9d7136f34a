using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Web.Features.Shared;

/// <summary>What the words of a list's search find.</summary>
internal sealed class FoundWords
{
    /// <summary>So many hits of a number are looked through for those whose one number it is.</summary>
    private const int MostNumbered = 50;

    private readonly SearchIndex index;
    private readonly Lazy<string?> suggestion;
    private readonly DateOnly today;

    /// <param name="producers">Nobody who typed the name of one of these meant anything else.</param>
    private FoundWords(
        SearchIndex index,
        SearchIndex producers,
        string typed,
        DateOnly today,
        SearchHits hits,
        EntriesThen? then = null
    )
    {
        (this.index, this.today, Hits) = (index, today, hits);
        suggestion = new(() => Meant(index, producers, typed));
        Then = then is null ? null : hits.BestWith(then.Ids, then.Index.Find(typed, today));
    }

    public SearchHits Hits { get; }

    /// <summary>For a list of a past day: what the words find by its names and places, the best first; null where those are today's.</summary>
    public List<Guid>? Then { get; }

    /// <summary>The best answers, the best first.</summary>
    public IReadOnlyList<Guid> Best => Then ?? Hits.Best(BestFirst.Ordered);

    /// <summary>All that was found, in no order.</summary>
    public List<Guid> Ids() => Then ?? Hits.Ids();

    /// <summary>Written places, from memory as the search is.</summary>
    public IReadOnlyDictionary<long, WrittenPlace> Places(IEnumerable<long?> units)
    {
        var gazetteer = index.Gazetteer;
        return units
            .Distinct()
            .Select(unit => gazetteer.Written(unit, today))
            .OfType<WrittenPlace>()
            .ToDictionary(place => place.Id);
    }

    /// <summary>
    /// What was meant, where nothing was found, nothing with the tones typed or only what has the words by chance, and one slip of the
    /// fingers explains it; told of public names only.
    /// </summary>
    public string? Suggestion => suggestion.Value;

    private string? Meant(SearchIndex index, SearchIndex producers, string typed) =>
        Hits.MayBeChance
        && (Then is not { Count: > 0 } || Hits.Count > 0)
        && index.Suggest(typed, today, today) is { } meant
        && !producers.IsName(typed, today)
            ? meant
            : null;

    /// <summary>Null where nothing was typed that a search could look for.</summary>
    /// <param name="then">The past day a list is of, where records said something else on it.</param>
    public static Task<FoundWords?> OfProductsAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop,
        RecordsThen? then = null
    ) => FindAsync(search, database, typed, today, null, stop, then);

    /// <summary>The same of what the public may know.</summary>
    public static Task<FoundWords?> OfPublicAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop
    ) => FindAsync(search, database, typed, today, today, stop);

    public static async Task<FoundWords?> OfProducersAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop,
        RecordsThen? then = null
    )
    {
        if (!SearchText.HasWords(typed))
            return null;
        var index = await search.ProducersAsync(database, stop);
        using var entries = then is null ? null : await search.ProducersThenAsync(database, then, stop);
        return new(index, index, typed, today, index.Find(typed, today), entries);
    }

    private static async Task<FoundWords?> FindAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        DateOnly? publicOn,
        CancellationToken stop,
        RecordsThen? then = null
    )
    {
        if (!SearchText.HasWords(typed))
            return null;
        var (index, producers) = await search.BothAsync(database, stop);
        if (await CodedAsync(database, typed, stop) is { } product)
            return new(index, producers, typed, today, index.Only(product, today, publicOn));
        using var entries = then is null ? null : await search.ProductsThenAsync(database, then, stop);
        var hits = index.Find(typed, today, publicOn);
        var numbered = hits is { MayBeChance: true, Count: > 1 and <= MostNumbered }
            ? await database.NumberedAsync(index, typed, today, stop, publicOn)
            : [];
        if (numbered.Count > 0)
            hits = hits.Preferring(numbered.Select(one => one.Product).ToHashSet());
        return new(index, producers, typed, today, hits, entries);
    }

    /// <summary>A check code leads to its product, as the number of a certificate does.</summary>
    private static async Task<Guid?> CodedAsync(Database database, string typed, CancellationToken stop) =>
        TypedCode.Read(typed) is { } code
            ? await database
                .Recognitions.Where(r => r.CheckCode == code)
                .Select(r => (Guid?)r.ProductId)
                .FirstOrDefaultAsync(stop)
            : null;
}
