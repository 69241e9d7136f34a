using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>What was meant by words that find nothing, nothing of their tones, or only what has them by chance.</summary>
internal sealed class Suggestion(SearchContent content, Search search)
{
    private const int MostGuesses = 24;
    private const int MostOfEach = 6;

    /// <summary>One word alone that finds something is another's slip only where that finds so many times more.</summary>
    private const int MuchMore = 4;

    private readonly Neighbours neighbours = new(content);

    private sealed record Guess(IReadOnlyList<SearchWord> Words, int Cost);

    /// <summary>Null where nothing close finds anything. Tones typed are kept.</summary>
    public string? Of(string typed)
    {
        var words = SearchText.Read(typed);
        var found = search.Find(words);
        if (!found.MayBeChance || IsPlace(typed, words))
            return null;
        if (found.Count == 0 || found.IsBlind)
            return Best(words, Guesses(words));
        var isChance = !words.Any(word => word.HasDigit) && !neighbours.AreMeant(words, found);
        var least = words.Count == 1 ? MuchMore * found.Count : 1;
        return isChance ? Best(words, Guesses(words).Where(guess => search.WholeNames(guess.Words) >= least)) : null;
    }

    /// <summary>A unit is called so, whether something comes from it or not.</summary>
    private bool IsPlace(string typed, IReadOnlyList<SearchWord> words) =>
        content.Places.Gazetteer.Named(typed).Any(unit => Agree(words, SearchWord.Of(unit.Name)));

    /// <summary>The tones typed are those of the name; before it may stand its kind, in full or short.</summary>
    private static bool Agree(IReadOnlyList<SearchWord> words, List<SearchWord> name) =>
        words
            .Reverse()
            .Zip(Enumerable.Reverse(name))
            .All(both => both.First.Folded != both.Second.Folded || both.First.Allows(both.Second));

    private string? Best(IReadOnlyList<SearchWord> words, IEnumerable<Guess> guessed)
    {
        var guesses = guessed
            // Nobody meant the same word twice who typed two.
            .Where(guess => guess.Words.Count - Different(guess.Words) <= words.Count - Different(words))
            .OrderBy(guess => guess.Cost)
            .ThenByDescending(guess => guess.Words.Min(Uses))
            .Take(MostGuesses)
            .GroupBy(guess => guess.Cost);
        // The closest that find anything, most of whose words are whole, that find names, and that find most.
        foreach (var alike in guesses)
        {
            var answers = alike
                .Select(guess => (guess.Words, IsApart: MayBeApart(guess, words), Hits: search.Exactly(guess.Words)))
                .Where(one => one.Hits.Count > 0 && neighbours.Belong(one.Words, words, one.IsApart, one.Hits))
                .OrderByDescending(one => one.Words.Count(IsWhole))
                .ThenByDescending(one => one.Hits.AreNames)
                .ThenByDescending(one => one.Hits.Count)
                .Take(1)
                .ToList();
            if (answers is [var best])
                return Written(best.Words, best.Hits.First(1).Single());
        }
        return null;
    }

    /// <summary>The words with a slip taken back in each that is unknown, else in one of them; or a space put where it belongs.</summary>
    private IEnumerable<Guess> Guesses(IReadOnlyList<SearchWord> words)
    {
        List<int> unknown = [.. words.Index().Where(one => !search.IsKnown(one.Item)).Select(one => one.Index)];
        if (unknown.Count == 0)
            foreach (var at in Enumerable.Range(0, words.Count))
            foreach (var (parts, cost) in Meant(words[at], words.Count == 1))
                yield return new([.. words.Take(at), .. parts, .. words.Skip(at + 1)], cost);
        else if (unknown.Count < 3)
            foreach (var guess in Together(words, unknown))
                yield return guess;
        for (var at = 0; at + 1 < words.Count; at++)
            foreach (var parts in search.Apart(words[at].Before(words[at + 1])))
                yield return new([.. words.Take(at), .. parts, .. words.Skip(at + 2)], 2);
    }

    private List<Guess> Together(IReadOnlyList<SearchWord> words, List<int> unknown)
    {
        List<Guess> begun = [new([], 0)];
        foreach (var (at, word) in words.Index())
        {
            List<(IReadOnlyList<SearchWord> Parts, int Cost)> ways = unknown.Contains(at)
                ? Meant(word, words.Count == 1)
                : [([word], 0)];
            begun =
            [
                .. begun.SelectMany(before =>
                    ways.Select(way => new Guess([.. before.Words, .. way.Parts], before.Cost + way.Cost))
                ),
            ];
        }
        return begun;
    }

    private List<(IReadOnlyList<SearchWord> Parts, int Cost)> Meant(SearchWord typed, bool isAlone)
    {
        if (typed.HasDigit || typed.Folded.Length < 2)
            return [];
        List<(IReadOnlyList<SearchWord> Parts, int Cost)> meant =
        [
            .. Close(typed, isAlone).Select(one => ((IReadOnlyList<SearchWord>)[one.Word], one.Cost)),
        ];
        if (Sound.Spelled(typed) is var spelled && spelled != typed)
            meant.AddRange(search.Apart(spelled).Select(parts => ((IReadOnlyList<SearchWord>)parts, 1)));
        if (meant.Count == 0)
            meant.AddRange(JoinedWithASlip(typed));
        return [.. meant.OrderBy(one => one.Cost).ThenByDescending(one => one.Parts.Min(Uses)).Take(MostOfEach * 2)];
    }

    /// <summary>Words one slip or another spelling away; without marks where none were typed.</summary>
    private IEnumerable<(SearchWord Word, int Cost)> Close(SearchWord typed, bool isAlone)
    {
        var isWord = search.StandsWhole(typed);
        return content
            .Words.LetterWords.Concat(content.Places.Words)
            .Select(word => (Word: word, Cost: Slip.Cost(typed, word, isAlone, isWord)))
            .Where(one => one.Cost is not null)
            .Select(one => (Word: typed.IsMarked ? one.Word : one.Word.Blind, Cost: one.Cost!.Value))
            .DistinctBy(one => one.Word.Text);
    }

    /// <summary>Two words written as one, a slip in one of them: "nuocnam".</summary>
    private IEnumerable<(IReadOnlyList<SearchWord> Parts, int Cost)> JoinedWithASlip(SearchWord typed)
    {
        for (var cut = 2; cut + 2 <= Math.Min(typed.Folded.Length, 14); cut++)
        {
            var (first, last) = (typed.Part(0, cut), typed.Part(cut, typed.Folded.Length - cut));
            if (IsWhole(first))
                foreach (var (word, cost) in Close(last, isAlone: false).OrderBy(one => one.Cost).Take(MostOfEach))
                    yield return ([first, word], cost + 1);
            if (IsWhole(last))
                foreach (var (word, cost) in Close(first, isAlone: false).OrderBy(one => one.Cost).Take(MostOfEach))
                    yield return ([word, last], cost + 1);
        }
    }

    private static bool MayBeApart(Guess guess, IReadOnlyList<SearchWord> typed)
    {
        List<SearchWord> wrong = [.. typed.Except(guess.Words)];
        return guess.Cost <= Slip.Light * wrong.Count && !wrong.Exists(word => Syllable.IsValid(word.Text));
    }

    private static int Different(IReadOnlyList<SearchWord> words) => words.DistinctBy(word => word.Folded).Count();

    private int Uses(SearchWord word)
    {
        var uses = 0;
        foreach (var term in content.Words.Whole(word.Folded))
            uses += content.Words.Of(term).Count;
        return uses;
    }

    private bool IsWhole(SearchWord word) => content.Words.Has(word.Folded) || content.Places.Has(word);

    /// <summary>As the best hit writes them, else as they are written most.</summary>
    private string Written(IReadOnlyList<SearchWord> words, int hit) =>
        string.Join(' ', words.Select(word => Written(word, hit)));

    private string Written(SearchWord word, int hit) =>
        content
            .Words.Whole(word.Folded)
            .ToArray()
            .Where(term => word.Allows(content.Words.Word(term)))
            .OrderByDescending(term => content.Words.Of(term).Has(hit))
            .ThenByDescending(term => content.Words.Of(term).Count)
            .Select(term => content.Words.Word(term).Text)
            .FirstOrDefault()
        ?? content.Places.Written(word.Folded);
}
