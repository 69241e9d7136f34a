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

    private bool AreOfAPlace(SearchWord first, SearchWord next) =>
        content.Places.Units([first, next], mayBeHalf: false).Count > 0;

    private bool StandTogether(SearchWord first, SearchWord next, int entry) =>
        new SearchPhrase(content.Words, [first, next]).StandsIn(content.NameOf(entry)) < SearchPhrase.FirstBegun;

    private bool AreOfAMaker(SearchWord first, SearchWord next, int entry) =>
        (FieldsOf(first, entry) & FieldsOf(next, entry)).HasFlag(SearchField.Maker);

    private SearchField FieldsOf(SearchWord word, int entry)
    {
        SearchField fields = default;
        foreach (var term in content.Words.Whole(word.Folded))
            fields |= content.Words.Of(term).FieldsOf(entry);
        return fields;
    }
}
