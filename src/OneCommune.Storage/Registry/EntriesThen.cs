using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Searching;

namespace OneCommune.Storage.Registry;

/// <summary>What a search of a past day looks at instead of today's: the entries that were otherwise then.</summary>
public sealed class EntriesThen : IDisposable
{
    internal EntriesThen(IReadOnlyList<SearchEntry> entries, Gazetteer gazetteer)
    {
        Index.Fill(entries, gazetteer);
        Ids = entries.Select(entry => entry.Id).ToHashSet();
    }

    public SearchIndex Index { get; } = new();
    public IReadOnlySet<Guid> Ids { get; }

    public void Dispose() => Index.Dispose();
}
