using OneCommune.Domain.Searching;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Shared;

/// <summary>What the words of a list's search find.</summary>
internal sealed class FoundWords
{
    private readonly SearchIndex index;
    private readonly string typed;
    private readonly DateOnly today;

    private FoundWords(SearchIndex index, string typed, DateOnly today, DateOnly? publicOn)
    {
        (this.index, this.typed, this.today) = (index, typed, today);
        Hits = index.Find(typed, today, publicOn);
    }

    public SearchHits Hits { get; }

    /// <summary>What was meant, where nothing was found and one slip of the fingers explains it; told of public names only.</summary>
    public string? Suggestion => Hits.Count == 0 ? index.Suggest(typed, today, today) : null;

    /// <summary>Null where nothing was typed that a search could look for.</summary>
    public static async Task<FoundWords?> OfProductsAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop
    ) => SearchText.HasWords(typed) ? new(await search.ProductsAsync(database, stop), typed, today, null) : null;

    /// <summary>The same of what the public may know.</summary>
    public static async Task<FoundWords?> OfPublicAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop
    ) => SearchText.HasWords(typed) ? new(await search.ProductsAsync(database, stop), typed, today, today) : null;

    public static async Task<FoundWords?> OfProducersAsync(
        KeptSearch search,
        Database database,
        string typed,
        DateOnly today,
        CancellationToken stop
    ) => SearchText.HasWords(typed) ? new(await search.ProducersAsync(database, stop), typed, today, null) : null;
}
