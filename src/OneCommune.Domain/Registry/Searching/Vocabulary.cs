using System.Runtime.InteropServices;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>Every word of the names, by a number of its own, found by its beginning, marks aside.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<SearchWord> words = [];
    private readonly List<Postings> postings = [];
    private readonly List<SearchWord> letterWords = [];

    // Numbers of the words in the order of their letters without marks, and where in that order each word stands.
    private readonly List<int> sorted = [];
    private int[] places = [];

    public int NumberOf(SearchWord word)
    {
        if (!numbers.TryGetValue(word.Text, out var number))
        {
            numbers.Add(word.Text, number = words.Count);
            // One string where no letter has a mark.
            words.Add(word.IsMarked ? word : word with { Folded = word.Text });
            postings.Add(default);
            if (!word.HasDigit)
                letterWords.Add(words[^1]);
        }
        return number;
    }

    public void Add(int word, int entry, SearchField field) =>
        CollectionsMarshal.AsSpan(postings)[word].Add(entry, field);

    /// <summary>To be called after additions, before the next question.</summary>
    public void Sort()
    {
        if (sorted.Count == words.Count)
            return;
        if (words.Count - sorted.Count > sorted.Count)
        {
            foreach (ref var list in CollectionsMarshal.AsSpan(postings))
                list.Trim();
            sorted.Clear();
            sorted.AddRange(Enumerable.Range(0, words.Count));
            sorted.Sort(Compare);
        }
        for (var number = sorted.Count; number < words.Count; number++)
            sorted.Insert(~sorted.BinarySearch(number, Comparer<int>.Create(Compare)), number);
        places = new int[words.Count];
        for (var place = 0; place < places.Length; place++)
            places[sorted[place]] = place;
    }

    public SearchWord Word(int word) => words[word];

    public ref readonly Postings Of(int word) => ref CollectionsMarshal.AsSpan(postings)[word];

    /// <summary>Where a word stands in the order that <see cref="Span"/> speaks of.</summary>
    public int PlaceOf(int word) => places[word];

    public bool Has(string folded) => Span(folded) is var (from, whole, _) && whole > from;

    /// <summary>Words of these letters, whatever their marks.</summary>
    public ReadOnlySpan<int> Whole(string folded)
    {
        var (from, whole, _) = Span(folded);
        return CollectionsMarshal.AsSpan(sorted)[from..whole];
    }

    /// <summary>Words that begin with the letters; numbers are never cut.</summary>
    public ReadOnlySpan<int> Beginning(SearchWord word)
    {
        var (from, whole, end) = Span(word.Folded);
        return CollectionsMarshal.AsSpan(sorted)[from..(word.HasDigit ? whole : end)];
    }

    /// <summary>The first place of words that begin with the letters, the one after those of no more letters, the one after all.</summary>
    public (int From, int Whole, int End) Span(string start)
    {
        var from = First(start, static (word, start) => string.CompareOrdinal(word, start) >= 0);
        var whole = First(start, static (word, start) => string.CompareOrdinal(word, start) > 0);
        var end = First(start, static (word, start) => string.CompareOrdinal(word, 0, start, 0, start.Length) > 0);
        return (from, whole, end);
    }

    /// <summary>Words without digits.</summary>
    public IReadOnlyList<SearchWord> LetterWords => letterWords;

    private int First(string start, Func<string, string, bool> isPast)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (isPast(words[sorted[middle]].Folded, start))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private int Compare(int one, int other) =>
        string.CompareOrdinal(words[one].Folded, words[other].Folded) is var byLetters and not 0
            ? byLetters
            : string.CompareOrdinal(words[one].Text, words[other].Text);
}
