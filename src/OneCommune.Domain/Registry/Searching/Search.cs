using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>One question to an index.</summary>
internal sealed class Search(SearchContent content, DateOnly today, DateOnly? publicOn)
{
    private const int MostReadings = 8;

    public SearchHits Find(IReadOnlyList<SearchWord> words)
    {
        var exact = Exactly(words);
        if (exact.Count > 0 || !words.Any(word => word.IsMarked || KeyLeftovers.Read(word) is not null))
            return exact;
        return new(content, Ranks(words, blind: true), isBlind: true);
    }

    /// <summary>Words with the tones typed.</summary>
    public SearchHits Exactly(IReadOnlyList<SearchWord> words) => new(content, Ranks(words), isBlind: false);

    public SearchHits Only(Guid id)
    {
        var only = content.Nothing();
        if (content.NumberOf(id) is { } entry)
            only.Add(entry);
        return new(content, [only.And(content.On(today, publicOn).Seen)], isBlind: false);
    }

    /// <summary>What carries a number with all these digits.</summary>
    public SearchHits Numbered(IEnumerable<string> digits)
    {
        var (seen, inForce) = (content.On(today, publicOn).Seen, content.On(today, publicOn).InForce);
        var found = digits.Aggregate(
            (EntrySet?)null,
            (both, run) => (both ?? seen).And(content.Numbered(SearchWord.One(run)))
        );
        return new(content, [found?.And(inForce), found?.Without(inForce)], isBlind: false);
    }

    /// <summary>How many names hold all the words whole, without asking how well.</summary>
    public int WholeNames(IReadOnlyList<SearchWord> words)
    {
        var all = content.On(today, publicOn).Seen;
        foreach (var word in words)
        {
            var named = content.Nothing();
            foreach (var term in content.Words.Whole(word.Folded))
                if (word.Allows(content.Words.Word(term)))
                    content.Words.Of(term).AddTo(named, SearchField.Name);
            all = all.And(named);
        }
        return all.Count;
    }

    public bool IsName(IReadOnlyList<SearchWord> words) => Ranks(words).Take(2).Any(rank => rank?.Count > 0);

    public bool IsKnown(SearchWord word) =>
        !content.Words.Beginning(word).IsEmpty || content.Places.Has(word) || content.HasNumber(word);

    /// <summary>The word as words that are known, as few as will do: "nuocmam" → nuoc mam.</summary>
    public List<List<SearchWord>> Apart(SearchWord word) => JoinedWords.Apart(word, IsPart);

    /// <summary>What was found, the best first, no entry twice; each rank has its place, also where it is empty.</summary>
    private List<EntrySet?> Ranks(IReadOnlyList<SearchWord> words, bool blind = false)
    {
        if (words.Count == 0)
            return [];
        EntrySet[]? levels = null;
        var phrases = new List<SearchPhrase>();
        foreach (var reading in Readings(words))
        {
            var asked = blind ? [.. reading.Select(word => word.Blind)] : reading;
            phrases.Add(new(content.Words, asked));
            var found = new Reading(content, asked).Levels();
            levels = levels is null ? found : [.. levels.Zip(found, (one, other) => one.Or(other))];
        }
        var (seen, inForce) = (content.On(today, publicOn).Seen, content.On(today, publicOn).InForce);
        List<EntrySet?> ranks = [];
        foreach (var set in InName(levels![0].And(seen), phrases))
            Add(set);
        for (var level = 1; level < levels.Length; level++)
            Add(levels[level].And(seen).Without(levels[level - 1]));
        return ranks;

        void Add(EntrySet? set)
        {
            ranks.Add(set?.And(inForce));
            ranks.Add(set?.Without(inForce));
        }
    }

    /// <summary>Those whose names hold all the words, by how well they do.</summary>
    private EntrySet?[] InName(EntrySet found, List<SearchPhrase> phrases)
    {
        var sets = new EntrySet?[SearchPhrase.Worst + 1];
        foreach (var entry in found.Entries())
        {
            var name = content.NameOf(entry);
            var best = phrases[0].StandsIn(name);
            for (var i = 1; i < phrases.Count; i++)
                best = Math.Min(best, phrases[i].StandsIn(name));
            (sets[best] ??= content.Nothing()).Add(entry);
        }
        return sets;
    }

    /// <summary>The words as they may be meant: joined words apart, keys that did not turn into letters as letters.</summary>
    private List<List<SearchWord>> Readings(IReadOnlyList<SearchWord> words)
    {
        List<List<SearchWord>> readings =
        [
            [],
        ];
        foreach (var word in words)
        {
            var ways = Ways(word);
            readings =
            [
                .. readings
                    .SelectMany(before => ways.Select(way => (List<SearchWord>)[.. before, .. way]))
                    .Take(MostReadings),
            ];
        }
        return readings;
    }

    private List<List<SearchWord>> Ways(SearchWord word)
    {
        var isKnown = IsKnown(word);
        List<List<SearchWord>> ways = isKnown
            ?
            [
                [word],
            ]
            : [];
        if (!isKnown && KeyLeftovers.Read(word) is { } meant)
            ways.Add([meant]);
        if (!isKnown && PlaceNames.Apart(word) is { } numbered)
            ways.Add(numbered);
        if (!isKnown && OfNumber(word) is { } number)
            ways.Add(number);
        // "caphe" is no syllable: it may be the name of one thing and two words of many others.
        if (ways.Count == 0 || (isKnown && !Syllable.IsValid(word.Text)))
            ways.AddRange(Apart(word));
        return ways.Count > 0
            ? ways
            :
            [
                [word],
            ];
    }

    /// <summary>A number without what should stand between its parts: "12qd-ubnd"; null for anything else.</summary>
    private List<SearchWord>? OfNumber(SearchWord word)
    {
        List<SearchWord> parts = [.. PaperNumber.Parts(word.Folded).Select(SearchWord.One)];
        return parts.Count > 1 && parts.TrueForAll(content.HasNumber) ? parts : null;
    }

    private bool IsPart(SearchWord part, bool isLast) =>
        (part.Folded.Length > 1 || part.HasDigit)
        && (
            StandsWhole(part)
            || content.Places.Has(part)
            || content.HasNumber(part)
            || (isLast && part.Folded.Length > 2 && !content.Words.Beginning(part).IsEmpty)
        );

    /// <summary>Names hold it as it was typed.</summary>
    public bool StandsWhole(SearchWord part)
    {
        foreach (var term in content.Words.Whole(part.Folded))
            if (part.Allows(content.Words.Word(term)))
                return true;
        return false;
    }
}
