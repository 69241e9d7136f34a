namespace OneCommune.Domain.Registry.Searching;

/// <summary>Which words go together: in a name, or as the name of a place.</summary>
internal sealed class Neighbours(SearchContent content)
{
    private const int MostLookedAt = 20;

    /// <summary>
    /// Each word put in the place of another goes with the word before or after it, as they stand in a name or in the name of a place:
    /// "gạo nếp", which nobody makes, is not "gò nếp" for a nếp from Gò Công. What is no syllable at all may
    /// stand in the name apart from it: "trà swn" is the tea of "Trà lá sen".
    /// </summary>
    public bool Belong(
        IReadOnlyList<SearchWord> meant,
        IReadOnlyList<SearchWord> typed,
        bool mayBeApart,
        SearchHits hits
    )
    {
        List<int> best = [.. hits.First(MostLookedAt)];
        return meant.Count == 1
            || meant
                .Index()
                .Where(word => !typed.Contains(word.Item))
                .All(word => Together(word.Index - 1) || Together(word.Index));

        bool Together(int at) =>
            at >= 0
            && at + 1 < meant.Count
            && (
                ((typed.Contains(meant[at]) || typed.Contains(meant[at + 1])) && AreOfAPlace(meant[at], meant[at + 1]))
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

    private SearchField FieldsOf(SearchWord word, int entry)
    {
        SearchField fields = default;
        foreach (var term in content.Words.Whole(word.Folded))
            fields |= content.Words.Of(term).FieldsOf(entry);
        return fields;
    }
}
