using System.Runtime.InteropServices;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// The entries of an index and the lists that lead to them. Entries that come in the order of their names are numbered in it; those that
/// come later remember where among these they belong.
/// </summary>
internal sealed class SearchContent
{
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly Dictionary<string, Postings> byNumber = [];
    private readonly Dictionary<long, Postings> byUnit = [];
    private readonly SearchColumn<Guid> ids = new();
    private readonly SearchColumn<int> publicFrom = new();
    private readonly SearchColumn<int> lastDays = new();
    private readonly SearchColumn<bool> gone = new();
    private readonly NameKeys keys = new();
    private readonly List<LateEntry> late = [];

    // The words of each name, by their numbers, one name after the other.
    private readonly SearchColumn<int> nameWords = new();
    private readonly SearchColumn<int> nameEnds = new();

    // Read once for all products of a producer or a decision, while the index is filled.
    private Dictionary<string, int[]>? repeated;
    private Dictionary<string, string[]>? numberKeys;
    private readonly DaySets?[] days = new DaySets?[2];

    public SearchContent(Gazetteer gazetteer) => Places = new(gazetteer);

    public Vocabulary Words { get; } = new();
    public PlaceNames Places { get; private set; }

    /// <summary>How many numbers were given out, also to entries that are gone.</summary>
    public int Size => ids.Count;

    /// <summary>So much changed since it was filled that filling it anew makes it smaller and quicker.</summary>
    public bool IsWorn => late.Count > 1000 + keys.Count / 20 || Size - numbers.Count > 1000 + numbers.Count / 2;

    /// <summary>In the order of their numbers; may be read on while others are added.</summary>
    public Guid[] Ids => ids.Items;

    /// <summary>From here on numbers are out of the order of the names.</summary>
    public int FirstLate => keys.Count;

    public IReadOnlyList<LateEntry> Late => late;

    public void Put(SearchEntry entry)
    {
        Remove(entry.Id);
        var number = ids.Count;
        numbers.Add(entry.Id, number);
        ids.Add(entry.Id);
        publicFrom.Add(entry.PublicFrom?.DayNumber ?? int.MaxValue);
        lastDays.Add(entry.LastDay?.DayNumber ?? 0);
        gone.Add(false);
        var key = NameKeys.Of(entry.NameOrder);
        if (late.Count == 0 && keys.IsNext(key))
            keys.Add(key);
        else
            late.Add(new(keys.Before(key), entry.NameOrder));
        var words = Numbered(SearchWord.Of(entry.Name));
        nameWords.Add(words);
        nameEnds.Add(nameWords.Count);
        Stand(words, number, SearchField.Name);
        foreach (var name in entry.FormerNames)
            Stand(Numbered(SearchWord.Of(name)), number, SearchField.FormerName);
        foreach (var maker in entry.Makers)
            Stand(Repeated(maker), number, SearchField.Maker);
        foreach (var part in entry.Numbers.SelectMany(NumberKeys))
            CollectionsMarshal.GetValueRefOrAddDefault(byNumber, part, out _).Add(number, SearchField.Name);
        foreach (var unit in entry.Units)
        {
            Places.Add(unit);
            CollectionsMarshal.GetValueRefOrAddDefault(byUnit, unit, out _).Add(number, SearchField.Name);
        }
        days.AsSpan().Clear();
    }

    public void Remove(Guid id)
    {
        if (!numbers.Remove(id, out var number))
            return;
        gone.Items[number] = true;
        days.AsSpan().Clear();
    }

    public void Sort()
    {
        (repeated, numberKeys) = (null, null);
        Words.Sort();
        Places.Sort();
    }

    /// <summary>After the first filling: nothing is kept for entries to come.</summary>
    public void Trim()
    {
        foreach (var column in new[] { publicFrom, lastDays, nameWords, nameEnds })
            column.Trim();
        ids.Trim();
        gone.Trim();
        keys.Trim();
        numbers.TrimExcess();
        byNumber.TrimExcess();
    }

    /// <summary>Another catalogue of places.</summary>
    public void Rename(Gazetteer gazetteer)
    {
        Places = new(gazetteer);
        foreach (var unit in byUnit.Keys)
            Places.Add(unit);
        Places.Sort();
    }

    /// <summary>The words of an entry's name, by their numbers.</summary>
    public ReadOnlySpan<int> NameOf(int entry) =>
        nameWords.Items.AsSpan((entry == 0 ? 0 : nameEnds.Items[entry - 1])..nameEnds.Items[entry]);

    public int? NumberOf(Guid id) => numbers.TryGetValue(id, out var number) ? number : null;

    public bool HasNumber(SearchWord part) => byNumber.ContainsKey(NumberKey(part));

    public EntrySet Numbered(SearchWord part)
    {
        var set = Nothing();
        byNumber.GetValueOrDefault(NumberKey(part)).AddTo(set);
        return set;
    }

    public EntrySet In(IEnumerable<long> units)
    {
        var set = Nothing();
        foreach (var unit in units)
            byUnit.GetValueOrDefault(unit).AddTo(set);
        return set;
    }

    public EntrySet Nothing() => new(Size);

    public EntrySet Everything() => EntrySet.All(Size);

    /// <summary>Who may be seen, and what holds a star: worked out once for a day and the state of the entries.</summary>
    public DaySets On(DateOnly today, DateOnly? publicOn)
    {
        ref var known = ref days[publicOn is null ? 0 : 1];
        var sets = known;
        if (sets is null || sets.Today != today || sets.PublicOn != publicOn)
            known = sets = DaySets.Of(today, publicOn, gone.Items, publicFrom.Items, lastDays.Items, Size);
        return sets;
    }

    private int[] Numbered(List<SearchWord> words) => [.. words.Select(Words.NumberOf)];

    private string[] NumberKeys(string number)
    {
        numberKeys ??= [];
        if (!numberKeys.TryGetValue(number, out var keys))
            numberKeys.Add(
                number,
                keys = [.. SearchWord.Of(number).Select(NumberKey).Union(PaperNumber.Parts(number))]
            );
        return keys;
    }

    private int[] Repeated(string text)
    {
        repeated ??= [];
        if (!repeated.TryGetValue(text, out var words))
            repeated.Add(text, words = Numbered(SearchWord.Of(text)));
        return words;
    }

    private void Stand(int[] words, int entry, SearchField field)
    {
        foreach (var word in words)
            Words.Add(word, entry, field);
    }

    /// <summary>"05/QĐ-UBND" is "5/QĐ-UBND".</summary>
    private static string NumberKey(SearchWord part) =>
        part.Folded.TrimStart('0') is { Length: > 0 } significant ? significant : "0";
}

/// <summary>An entry that came after others were numbered.</summary>
/// <param name="Place">how many of these stand before it</param>
internal readonly record struct LateEntry(int Place, string NameOrder);
