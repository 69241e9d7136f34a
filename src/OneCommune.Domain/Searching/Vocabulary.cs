namespace OneCommune.Domain.Searching;

/// <summary>A word of the names, with the entries it stands in: the entry's number, then in three bits where.</summary>
internal sealed record Term(SearchWord Word)
{
    public List<int> Postings { get; } = [];

    public bool StandsIn(int entry)
    {
        // Entries come in the order of their numbers.
        var at = Postings.BinarySearch(entry << 3);
        at = at < 0 ? ~at : at;
        return at < Postings.Count && Postings[at] >> 3 == entry;
    }

    public void Add(int entry, SearchField field)
    {
        var posting = entry << 3;
        if (Postings is [.., var last] && last >> 3 == entry)
            Postings[^1] = last | (int)field;
        else
            Postings.Add(posting | (int)field);
    }
}

/// <summary>Every word of the names, found by its beginning, marks aside.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, List<Term>> byFolded = [];
    private readonly Dictionary<string, Term> byText = [];
    private string[] sorted = [];

    public void Add(SearchWord word, int entry, SearchField field)
    {
        if (!byText.TryGetValue(word.Text, out var term))
        {
            byText.Add(word.Text, term = new Term(word));
            if (!byFolded.TryGetValue(word.Folded, out var alike))
                byFolded.Add(word.Folded, alike = []);
            alike.Add(term);
        }
        term.Add(entry, field);
    }

    /// <summary>To be called after additions, before the next question.</summary>
    public void Settle()
    {
        if (sorted.Length == byFolded.Count)
            return;
        sorted = [.. byFolded.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
    }

    public bool Has(string folded) => byFolded.ContainsKey(folded);

    public IReadOnlyList<Term> Whole(string folded) => byFolded.GetValueOrDefault(folded, []);

    /// <summary>Terms that begin with the word; numbers are never cut.</summary>
    public IEnumerable<Term> Beginning(SearchWord word)
    {
        if (word.HasDigit)
            return Whole(word.Folded).Where(term => word.Allows(term.Word));
        return Range(word.Folded).SelectMany(Whole).Where(term => word.Allows(term.Word));
    }

    /// <summary>Words that one slip makes of this one: a letter wrong, missing, too many, or two that changed places.</summary>
    public IEnumerable<string> OneSlipFrom(string folded) => sorted.Where(word => Slip.IsOne(folded, word));

    private IEnumerable<string> Range(string start)
    {
        var at = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < sorted.Length; at++)
        {
            if (!sorted[at].StartsWith(start, StringComparison.Ordinal))
                yield break;
            yield return sorted[at];
        }
    }
}
