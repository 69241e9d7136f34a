using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Dossiers;

/// <summary>
/// Which sets a few words fit: a product's name, or what it is made of. Words with their marks count as typed ("chè" is not "chế"); typed
/// without, they fit either. The set's own name counts more than the examples under it.
/// </summary>
internal static class SetSearch
{
    private const int Most = 4;
    private const int LongestSought = 300;

    public static IReadOnlyList<ProductSet> Find(Regulation regulation, string? sought)
    {
        var words = Words(sought is { Length: > LongestSought } ? sought[..LongestSought] : sought ?? "");
        if (words.Length == 0)
            return [];
        return
        [
            .. regulation
                .Sets.Where(set => set.IsComplete)
                .Select(set => (Set: set, Fit: Fit(set, words)))
                .Where(one => one.Fit > 0)
                .OrderByDescending(one => one.Fit)
                .ThenBy(one => one.Set.Number)
                .Take(Most)
                .Select(one => one.Set),
        ];
    }

    private static int Fit(ProductSet set, string[] words)
    {
        var name = Words(set.Label.Vi);
        var examples = Words($"{StartWords.Examples(set.Slug)} {SetWords.Of(set.Slug)}");
        // Two words that follow each other in both say more than each by itself: "cà phê", "nước mắm".
        return words.Sum(word => 3 * Count(name, word) + 2 * Count(examples, word))
            // A name begins with what the thing is: "khô cá lóc" is dried, not a fish.
            + 2 * (Count(name, words[0]) + Count(examples, words[0]))
            + 4 * words.Zip(words.Skip(1)).Sum(pair => Pairs(name, pair) + Pairs(examples, pair));
    }

    private static int Count(string[] among, string word) => among.Any(one => Fits(one, word)) ? 1 : 0;

    private static int Pairs(string[] among, (string First, string Second) pair) =>
        among.Zip(among.Skip(1)).Any(two => Fits(two.First, pair.First) && Fits(two.Second, pair.Second)) ? 1 : 0;

    private static bool Fits(string word, string sought) =>
        word == sought || (VietnameseText.Fold(sought) == sought && VietnameseText.Fold(word) == sought);

    private static string[] Words(string text)
    {
        var all = text.Normalize()
            .ToLowerInvariant()
            .Split(
                [' ', ',', ';', ':', '.', '(', ')', '/', '-', '–', '“', '”', '"'],
                StringSplitOptions.RemoveEmptyEntries
            );
        var telling = all.Where(word => !SetWords.Empty.Contains(word)).ToArray();
        return telling.Length > 0 ? telling : all;
    }
}
