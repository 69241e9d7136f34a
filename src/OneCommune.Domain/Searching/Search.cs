using OneCommune.Domain.Text;

namespace OneCommune.Domain.Searching;

/// <summary>One question to an index.</summary>
internal sealed class Search(SearchContent content, DateOnly today, DateOnly? publicOn)
{
    private const int MostReadings = 8;
    private const int MostGuesses = 24;

    // What is found by the name alone, by former names too, by the producer too; places and numbers come last.
    private static readonly SearchField[] Levels =
    [
        SearchField.Name,
        SearchField.Name | SearchField.FormerName,
        SearchField.Name | SearchField.FormerName | SearchField.Maker,
    ];

    public SearchHits Find(IReadOnlyList<SearchWord> words)
    {
        var exact = Matching(words);
        if (exact.Count > 0 || !words.Any(word => word.IsMarked || KeyLeftovers.Read(word) is not null))
            return new(exact, isBlind: false);
        return new(Matching(words, blind: true), isBlind: true);
    }

    public string? Suggest(IReadOnlyList<SearchWord> words)
    {
        List<SearchWord> blind = [.. words.Select(word => word.Blind)];
        var answers = Guesses(blind)
            .Select(guess => (Words: guess, Hits: Matching(guess)))
            .Where(one => one.Hits.Count > 0)
            .OrderByDescending(one => one.Words.Count(IsWhole))
            .ThenByDescending(one => one.Hits.Count)
            .Take(1)
            .ToList();
        return answers is [var best] ? Written(best.Words, new SearchHits(best.Hits, false).First) : null;
    }

    /// <summary>The words with one slip taken back, or a space put where it belongs.</summary>
    private IEnumerable<IReadOnlyList<SearchWord>> Guesses(List<SearchWord> words)
    {
        var unknown = words.FindIndex(word => !IsKnown(word));
        foreach (var (at, word) in words.Index().Where(one => unknown < 0 || one.Index == unknown))
        {
            var meant = content
                .Words.OneSlipFrom(word.Folded)
                .Concat(content.Places.OneSlipFrom(word.Folded))
                .Distinct()
                .OrderByDescending(Uses)
                .Take(MostGuesses / (unknown < 0 ? words.Count : 1));
            if (word.Folded.Length > 2 && !word.HasDigit)
                foreach (var one in meant)
                    yield return [.. words[..at], SearchWord.One(one), .. words[(at + 1)..]];
        }
        for (var at = 0; at + 1 < words.Count; at++)
            foreach (var split in Splits(words[at].Before(words[at + 1])))
                yield return [.. words[..at], .. split, .. words[(at + 2)..]];
    }

    private int Uses(string folded) => content.Words.Whole(folded).Sum(term => term.Postings.Count);

    private bool IsWhole(SearchWord word) =>
        content.Words.Whole(word.Folded).Count > 0 || content.Places.Has(word.Folded);

    private bool IsKnown(SearchWord word) =>
        content.Words.Beginning(word).Any() || content.Places.Has(word.Folded) || content.HasNumber(word);

    /// <summary>As the best hit writes them, else as they are written most.</summary>
    private string Written(IReadOnlyList<SearchWord> words, int hit) =>
        string.Join(
            ' ',
            words.Select(word =>
                content
                    .Words.Whole(word.Folded)
                    .OrderByDescending(term => term.StandsIn(hit))
                    .ThenByDescending(term => term.Postings.Count)
                    .FirstOrDefault()
                    ?.Word.Text
                ?? content.Places.Written(word.Folded)
            )
        );

    private List<SearchHits.Hit> Matching(IReadOnlyList<SearchWord> words, bool blind = false)
    {
        if (words.Count == 0)
            return [];
        EntrySet[]? levels = null;
        var phrases = new List<SearchPhrase>();
        foreach (var reading in Readings(words))
        {
            var asked = blind ? [.. reading.Select(word => word.Blind)] : reading;
            phrases.Add(new([.. asked.Select(word => word.Folded)]));
            var found = new Reading(content, asked).Levels(Levels);
            levels = levels is null ? found : [.. levels.Zip(found, (one, other) => one.Or(other))];
        }
        return Seen(levels!, phrases);
    }

    private List<SearchHits.Hit> Seen(EntrySet[] levels, List<SearchPhrase> phrases)
    {
        var entries = content.Entries;
        var publicBy = publicOn?.DayNumber ?? int.MaxValue;
        List<SearchHits.Hit> seen = [];
        foreach (var number in levels[^1].Entries())
        {
            ref readonly var entry = ref entries[number];
            if (entry.IsGone || entry.PublicFrom > publicBy)
                continue;
            var level = Array.FindIndex(levels, set => set.Contains(number));
            var inName = level > 0 ? 0 : InName(entry.FoldedName, phrases);
            var rank = (level << 4) | (inName << 1) | (entry.LastDay >= today.DayNumber ? 0 : 1);
            seen.Add(new(rank, number, entry.Id, entry.NameOrder));
        }
        return seen;
    }

    private static int InName(string name, List<SearchPhrase> phrases)
    {
        var best = phrases[0].StandsIn(name);
        for (var i = 1; i < phrases.Count; i++)
            best = Math.Min(best, phrases[i].StandsIn(name));
        return best;
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
        // "caphe" is no syllable: it may be the name of one thing and two words of many others.
        if (ways.Count == 0 || (isKnown && !Syllable.IsValid(word.Text)))
            ways.AddRange(Splits(word));
        return ways.Count > 0
            ? ways
            :
            [
                [word],
            ];
    }

    /// <summary>The word as words that are known, as few as will do: "nuocmam" → nuoc mam.</summary>
    private List<List<SearchWord>> Splits(SearchWord word)
    {
        List<List<SearchWord>>[] best = new List<List<SearchWord>>[word.Folded.Length + 1];
        best[0] =
        [
            [],
        ];
        for (var end = 1; end <= word.Folded.Length; end++)
        {
            best[end] = [];
            for (var start = Math.Max(0, end - 7); start < end; start++)
            {
                if (best[start].Count == 0 || !IsPart(word.Part(start, end - start), end == word.Folded.Length))
                    continue;
                foreach (var before in best[start])
                    Keep(best[end], [.. before, word.Part(start, end - start)]);
            }
        }
        return best[^1].FindAll(parts => parts.Count > 1);
    }

    private static void Keep(List<List<SearchWord>> kept, List<SearchWord> parts)
    {
        if (kept is [var first, ..] && first.Count > parts.Count)
            kept.Clear();
        if (kept.Count < 4 && (kept.Count == 0 || kept[0].Count == parts.Count))
            kept.Add(parts);
    }

    private bool IsPart(SearchWord part, bool isLast) =>
        (part.Folded.Length > 1 || part.HasDigit)
        && (
            content.Words.Whole(part.Folded).Any(term => part.Allows(term.Word))
            || content.Places.Has(part.Folded)
            || content.HasNumber(part)
            || (isLast && part.Folded.Length > 2 && content.Words.Beginning(part).Any())
        );
}
