namespace OneCommune.Domain.Registry.Searching;

/// <summary>Which words go together: in a name, of a producer, or as the name of a place.</summary>
internal sealed class Neighbours(SearchContent content)
{
    private const int MostLookedAt = 20;

    /// <summary>
    /// Each word put in the place of another goes with the word before or after it, as they stand in a name or in the name of a place:
    /// "gạo nếp", which nobody makes, is not "gò nếp" for a nếp from Gò Công. What is no syllable at all may
    /// stand in the name apart from it: "trà swn" is the tea of "Trà lá sen". A word that is nowhere may be one of a producer's name.
    /// </summary>
    public bool Belong(
        IReadOnlyList<SearchWord> meant,
        IReadOnlyList<SearchWord> typed,
        bool mayBeApart,
        SearchHits hits
    )
    {
        List<int> best = [.. hits.First(MostLookedAt)];
        var isUnknown = !typed.Except(meant).Any(word => content.Words.Has(word.Folded) || content.Places.Has(word));
        return meant.Count == 1
            || meant
                .Index()
                .Where(word => !typed.Contains(word.Item))
                .All(word => Together(word.Index - 1) || Together(word.Index));

        // As a word, or as one end of words written as one.
        bool IsTyped(SearchWord word) =>
            typed.Any(one =>
                one == word
                || (
                    one.Folded.Length > word.Folded.Length + 1
                    && (
                        one.Folded.StartsWith(word.Folded, StringComparison.Ordinal)
                        || one.Folded.EndsWith(word.Folded, StringComparison.Ordinal)
                    )
                )
            );

        bool Together(int at) =>
            at >= 0
            && at + 1 < meant.Count
            && (
                (
                    (IsTyped(meant[at]) || IsTyped(meant[at + 1]))
                    && (
                        AreOfAPlace(meant[at], meant[at + 1])
                        || (isUnknown && best.Exists(entry => AreOfAMaker(meant[at], meant[at + 1], entry)))
                    )
                )
                || best.Exists(entry => StandTogether(meant[at], meant[at + 1], entry))
                || (
                    mayBeApart
                    && best.Exists(entry => (FieldsOf(meant[at], entry) & FieldsOf(meant[at + 1], entry)) != default)
                )
            );
    }

    /// <summary>
    /// A hit has some of the words in its name and the others side by side in the name of its producer or a place: nobody slipped. One
    /// such word alone is there by chance perhaps, unless it is all that was typed of a place.
    /// </summary>
    public bool AreMeant(IReadOnlyList<SearchWord> words, SearchHits hits) =>
        content.Places.Units([.. words], mayBeHalf: true).Count > 0
        || hits.First(MostLookedAt).Any(entry => IsMeant(words, entry));

    private bool IsMeant(IReadOnlyList<SearchWord> words, int entry)
    {
        List<int> others =
        [
            .. words
                .Index()
                .Where(one => !FieldsOf(one.Item, entry).HasFlag(SearchField.Name))
                .Select(one => one.Index),
        ];
        if (others.Count < 2 || others[^1] - others[0] >= others.Count)
            return false;
        SearchWord[] rest = [.. others.Select(at => words[at])];
        var mayBeHalf = others[^1] == words.Count - 1;
        return content.Places.Units(rest, mayBeHalf).Count > 0
            || rest.Index()
                .All(one =>
                    FieldsOf(one.Item, entry, mayBeHalf && one.Index == rest.Length - 1).HasFlag(SearchField.Maker)
                );
    }

    private bool AreOfAPlace(SearchWord first, SearchWord next) =>
        content.Places.Units([first, next], mayBeHalf: false).Count > 0;

    private bool StandTogether(SearchWord first, SearchWord next, int entry) =>
        new SearchPhrase(content.Words, [first, next]).StandsIn(content.NameOf(entry)) < SearchPhrase.FirstBegun;

    private bool AreOfAMaker(SearchWord first, SearchWord next, int entry) =>
        (FieldsOf(first, entry) & FieldsOf(next, entry)).HasFlag(SearchField.Maker);

    private SearchField FieldsOf(SearchWord word, int entry, bool mayBeHalf = false)
    {
        SearchField fields = default;
        foreach (var term in mayBeHalf ? content.Words.Beginning(word) : content.Words.Whole(word.Folded))
            fields |= content.Words.Of(term).FieldsOf(entry);
        return fields;
    }
}
