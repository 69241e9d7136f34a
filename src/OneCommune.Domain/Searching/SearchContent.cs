using System.Runtime.InteropServices;
using OneCommune.Domain.Places;

namespace OneCommune.Domain.Searching;

/// <summary>The entries of an index and the lists that lead to them.</summary>
internal sealed class SearchContent(Gazetteer gazetteer)
{
    private const int FewGone = 1000;

    private readonly List<KeptEntry> entries = [];
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly Dictionary<string, List<int>> byNumber = [];
    private readonly Dictionary<long, List<int>> byUnit = [];

    public Vocabulary Words { get; } = new();
    public PlaceNames Places { get; } = new(gazetteer);

    public int Count => numbers.Count;

    /// <summary>How many numbers were given out, also to entries that are gone.</summary>
    public int Size => entries.Count;

    public bool IsMostlyGone => entries.Count - numbers.Count > numbers.Count + FewGone;

    public ReadOnlySpan<KeptEntry> Entries => CollectionsMarshal.AsSpan(entries);

    public void Put(SearchEntry entry)
    {
        Remove(entry.Id);
        var number = entries.Count;
        numbers.Add(entry.Id, number);
        entries.Add(KeptEntry.Of(entry));
        AddWords(number, [entry.Name], SearchField.Name);
        AddWords(number, entry.FormerNames, SearchField.FormerName);
        AddWords(number, entry.Makers, SearchField.Maker);
        foreach (var part in entry.Numbers.SelectMany(SearchWord.Of).Select(NumberKey).Distinct())
            Add(byNumber, part, number);
        foreach (var unit in entry.Units.Distinct())
        {
            Places.Add(unit);
            Add(byUnit, unit, number);
        }
    }

    public void Remove(Guid id)
    {
        if (numbers.Remove(id, out var number))
            entries[number] = default;
    }

    public void Settle()
    {
        Words.Settle();
        Places.Settle();
    }

    public bool HasNumber(SearchWord part) => byNumber.ContainsKey(NumberKey(part));

    public EntrySet Numbered(SearchWord part) => Gather(Nothing(), byNumber.GetValueOrDefault(NumberKey(part), []));

    public EntrySet In(IEnumerable<long> units)
    {
        var set = Nothing();
        foreach (var unit in units)
            Gather(set, byUnit.GetValueOrDefault(unit, []));
        return set;
    }

    public EntrySet Nothing() => new(Size);

    public EntrySet Everything() => EntrySet.All(Size);

    private static EntrySet Gather(EntrySet set, List<int> found)
    {
        foreach (var number in CollectionsMarshal.AsSpan(found))
            set.Add(number);
        return set;
    }

    private void AddWords(int number, IEnumerable<string> texts, SearchField field)
    {
        foreach (var word in texts.SelectMany(SearchWord.Of))
            Words.Add(word, number, field);
    }

    private static void Add<T>(Dictionary<T, List<int>> lists, T key, int number)
        where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(number);
    }

    /// <summary>"05/QĐ-UBND" is "5/QĐ-UBND".</summary>
    private static string NumberKey(SearchWord part) =>
        part.Folded.TrimStart('0') is { Length: > 0 } significant ? significant : "0";
}
