using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// Products or producers by the words somebody may type for them, in memory: some hundred bytes each. An entry that changes is added anew under
/// another number and its old number forgotten, so that nothing is ever taken out of a list of postings. Many may ask at once; changing it
/// waits for them, filling it does not.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim turn = new();
    private SearchContent content = new(Gazetteer.Empty);

    /// <summary>So much changed since it was filled that it is to be filled anew.</summary>
    public bool IsWorn => Reading(content => content.IsWorn);

    /// <summary>The catalogue of places it knows.</summary>
    public Gazetteer Gazetteer => Reading(content => content.Places.Gazetteer);

    /// <summary>All entries anew; smallest and quickest where they come in the order of their names.</summary>
    public void Fill(IEnumerable<SearchEntry> entries, Gazetteer gazetteer)
    {
        var anew = new SearchContent(gazetteer);
        foreach (var entry in entries)
            anew.Put(entry);
        anew.Sort();
        anew.Trim();
        Writing(() => content = anew);
    }

    /// <summary>Entries that changed, and those that are no more.</summary>
    public void Change(IEnumerable<SearchEntry> entries, IEnumerable<Guid> gone) =>
        Writing(() =>
        {
            foreach (var id in gone)
                content.Remove(id);
            foreach (var entry in entries)
                content.Put(entry);
            content.Sort();
        });

    /// <summary>The same entries under another catalogue of places.</summary>
    public void Rename(Gazetteer gazetteer) => Writing(() => content.Rename(gazetteer));

    /// <summary>
    /// What was typed, in the order of <see cref="SearchHits"/>. With tones typed, words of other tones are no hits, unless nothing has
    /// the tones typed.
    /// </summary>
    /// <param name="publicOn">Only what the public may know of on this day; null for all.</param>
    public SearchHits Find(string typed, DateOnly today, DateOnly? publicOn = null) =>
        Reading(content => new Search(content, today, publicOn).Find(SearchText.Read(typed)));

    /// <summary>The one entry, where it may be seen.</summary>
    public SearchHits Only(Guid id, DateOnly today, DateOnly? publicOn = null) =>
        Reading(content => new Search(content, today, publicOn).Only(id));

    /// <summary>What carries a number with all the digits of the one typed, whatever zeros, letters and strokes are about them.</summary>
    public SearchHits Numbered(string typed, DateOnly today, DateOnly? publicOn = null) =>
        Reading(content => new Search(content, today, publicOn).Numbered(PaperNumber.Digits(typed)));

    /// <summary>
    /// What was meant by words that find nothing, nothing of their tones or only what has them by chance, where one slip of the fingers or
    /// another spelling explains it: "bánh tráng" for "banh tarng", "cà phê" for "cafe". It finds something.
    /// </summary>
    public string? Suggest(string typed, DateOnly today, DateOnly? publicOn = null) =>
        Reading(content => new Suggestion(content, new Search(content, today, publicOn)).Of(typed));

    /// <summary>An entry is called so, whoever may know of it.</summary>
    public bool IsName(string typed, DateOnly today) =>
        Reading(content => new Search(content, today, null).IsName(SearchText.Read(typed)));

    public void Dispose() => turn.Dispose();

    private T Reading<T>(Func<SearchContent, T> ask)
    {
        turn.EnterReadLock();
        try
        {
            return ask(content);
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    private void Writing(Action change)
    {
        turn.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }
}
