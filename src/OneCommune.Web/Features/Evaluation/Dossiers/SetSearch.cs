using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// Which sets a few words fit: a product's name, or what it is made of; typed as people type into the other searches, joined ("nuocmam")
/// or with keys that did not turn into letters. Words with their marks count as typed ("chè" is not "chế"); typed without, they fit
/// either. The set's own name counts more than the examples under it.
/// </summary>
internal static class SetSearch
{
    private const int Most = 4;
    private const int LongestSought = 300;

    public static IReadOnlyList<ProductSet> Find(Regulation regulation, string? sought)
    {
        var sets = regulation.Sets.Where(set => set.IsComplete).Select(SetTexts.Of).ToList();
        var words = Read(Shortened.To(LongestSought, sought ?? ""), sets);
        if (words.Count == 0)
            return [];
        return
        [
            .. sets.Select(set => (set.Set, Fit: Fit(set, words)))
                .Where(one => one.Fit > 0)
                .OrderByDescending(one => one.Fit)
                .ThenBy(one => one.Set.Number)
                .Take(Most)
                .Select(one => one.Set),
        ];
    }

    private sealed record SetTexts(ProductSet Set, List<SearchWord> Name, List<SearchWord> Examples)
    {
        public static SetTexts Of(ProductSet set) =>
            new(set, Words(set.Label.Vi), Words($"{StartWords.Examples(set.Slug)} {SetWords.Of(set.Slug)}"));

        public bool Has(SearchWord word) =>
            Name.Exists(one => Fits(one, word)) || Examples.Exists(one => Fits(one, word));
    }

    /// <summary>The words as they are meant: those that stand in no set joined words apart, or keys as letters.</summary>
    private static List<SearchWord> Read(string text, List<SetTexts> sets)
    {
        return [.. Words(text).SelectMany(Meant)];

        IEnumerable<SearchWord> Meant(SearchWord word)
        {
            if (IsKnown(word))
                return [word];
            if (KeyLeftovers.Read(word) is { } letters && IsKnown(letters))
                return [letters];
            return JoinedWords.Apart(word, (part, _) => IsKnown(part)).FirstOrDefault() ?? [word];
        }

        bool IsKnown(SearchWord word) => sets.Exists(set => set.Has(word));
    }

    private static int Fit(SetTexts set, List<SearchWord> words) =>
        // Two words that follow each other in both say more than each by itself: "cà phê", "nước mắm".
        words.Sum(word => 3 * Count(set.Name, word) + 2 * Count(set.Examples, word))
        // A name begins with what the thing is: "khô cá lóc" is dried, not a fish.
        + 2 * (Count(set.Name, words[0]) + Count(set.Examples, words[0]))
        + 4 * words.Zip(words.Skip(1)).Sum(pair => Pairs(set.Name, pair) + Pairs(set.Examples, pair));

    private static int Count(List<SearchWord> among, SearchWord word) => among.Exists(one => Fits(one, word)) ? 1 : 0;

    private static int Pairs(List<SearchWord> among, (SearchWord First, SearchWord Second) pair) =>
        among.Zip(among.Skip(1)).Any(two => Fits(two.First, pair.First) && Fits(two.Second, pair.Second)) ? 1 : 0;

    private static bool Fits(SearchWord word, SearchWord sought) => word.Folded == sought.Folded && sought.Allows(word);

    private static List<SearchWord> Words(string text)
    {
        var all = SearchWord.Of(text);
        var telling = all.FindAll(word => !SetWords.Empty.Contains(word.Text));
        return telling.Count > 0 ? telling : all;
    }
}
