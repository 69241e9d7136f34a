using OneCommune.Domain.Places;

namespace OneCommune.Domain.Searching;

/// <summary>
/// Products or producers by the words somebody may type for them, in memory: some hundred bytes each. An entry that changes is added anew under
/// another number and its old number forgotten, so that nothing is ever taken out of a list of postings. Many may ask at once; changing it
/// waits for them.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim turn = new();
    private SearchContent content = new(Gazetteer.Empty);

    /// <summary>All entries anew.</summary>
    public void Fill(IEnumerable<SearchEntry> entries, Gazetteer gazetteer)
    {
        var anew = new SearchContent(gazetteer);
        foreach (var entry in entries)
            anew.Put(entry);
        anew.Settle();
        turn.EnterWriteLock();
        content = anew;
        turn.ExitWriteLock();
    }

    /// <summary>Entries that changed, and those that are no more.</summary>
    /// <returns>Whether so much is gone that it is to be filled anew.</returns>
    public bool Change(IEnumerable<SearchEntry> entries, IEnumerable<Guid> gone)
    {
        turn.EnterWriteLock();
        try
        {
            foreach (var id in gone)
                content.Remove(id);
            foreach (var entry in entries)
                content.Put(entry);
            content.Settle();
            return content.IsMostlyGone;
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>
    /// What was typed, in the order of <see cref="SearchHits"/>. With tones typed, words of other tones are no hits, unless nothing has
    /// the tones typed.
    /// </summary>
    /// <param name="publicOn">Only what the public may know of on this day; null for all.</param>
    public SearchHits Find(string typed, DateOnly today, DateOnly? publicOn = null)
    {
        turn.EnterReadLock();
        try
        {
            return new Search(content, today, publicOn).Find(SearchText.Read(typed));
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    /// <summary>What was meant by words that find nothing, where one slip of the fingers explains it: "bánh tráng" for "banh tarng".</summary>
    public string? Suggest(string typed, DateOnly today, DateOnly? publicOn = null)
    {
        turn.EnterReadLock();
        try
        {
            return new Search(content, today, publicOn).Suggest(SearchText.Read(typed));
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    public void Dispose() => turn.Dispose();
}
