using System.Numerics;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// Reads one address: finds every unit its words may name, then the chains (commune, district, province) that explain the
/// words best. One best chain is an answer; several are a question.
/// </summary>
internal sealed class AddressReader(
    Gazetteer gazetteer,
    NameIndex names,
    DateOnly on,
    AdminLevel? level,
    AdminUnit? within
)
{
    private const int LongestAddress = 64;
    private const int MostCandidates = 50;

    public Resolution Read(string address)
    {
        var words = AddressNoise.Without(Word.In(address));
        if (words.Length is 0 or > LongestAddress)
            return Resolution.None([]);

        var mentions = new MentionFinder(names, on).Find(words);
        var chains = Chains(words, mentions);
        var certain = Best(chains.Where(chain => chain.IsFaithful));
        if (certain is [var only])
            return Resolution.One(only.Leaf.Unit, Detail(address, words, only), only.Missing == 0);
        if (certain.Count > 1)
            return Resolution.Several(Units(certain));

        return Resolution.None(Units(Best(chains)));
    }

    private List<Chain> Chains(Word[] words, List<Mention> mentions)
    {
        var byUnit = mentions.ToLookup(mention => mention.Unit);
        var rest = new UnreadWords(words, mentions);
        var chains = new List<Chain>();
        foreach (var leaf in mentions)
        {
            var path = gazetteer.Path(leaf.Unit).ToList();
            var isAsked = level is null || leaf.Unit.Level == level;
            if (!isAsked || (within is not null && !path.Contains(within)))
                continue;

            foreach (var ancestors in Ancestors(leaf, path, byUnit))
            {
                var chain = new Chain(leaf, ancestors, Missing(path, ancestors));
                if (rest.TryCount(chain, out var unread, out var isNumbered))
                    chains.Add(chain with { Unread = unread, IsNumbered = isNumbered });
            }
        }

        return chains;
    }

    /// <summary>Every way to name the units above the leaf in the words it leaves, "not named" included.</summary>
    private static IEnumerable<Mention[]> Ancestors(
        Mention leaf,
        List<AdminUnit> path,
        ILookup<AdminUnit, Mention> byUnit
    )
    {
        IEnumerable<Mention[]> ways =
        [
            [],
        ];
        foreach (var unit in path.Skip(1))
        {
            ways =
            [
                .. ways.SelectMany(way =>
                    byUnit[unit]
                        .Where(mention => !mention.Overlaps(leaf) && !Array.Exists(way, mention.Overlaps))
                        .Select(mention => (Mention[])[.. way, mention])
                        .Append(way)
                ),
            ];
        }

        return ways;
    }

    private int Missing(List<AdminUnit> path, Mention[] ancestors) =>
        path.Skip(1)
            .TakeWhile(unit => unit != within)
            .Count(unit => !Array.Exists(ancestors, mention => mention.Unit == unit));

    /// <summary>The chains that nothing beats, one for each unit.</summary>
    private static List<Chain> Best(IEnumerable<Chain> chains) =>
        [.. chains.GroupBy(chain => chain.Cost).MinBy(group => group.Key)?.DistinctBy(chain => chain.Leaf.Unit) ?? []];

    private IReadOnlyList<AdminUnit> Units(IEnumerable<Chain> chains) =>
        [
            .. chains
                .Select(chain => chain.Leaf.Unit)
                .OrderBy(unit => gazetteer.Address(unit), VietnameseOrder.Comparer)
                .Take(MostCandidates),
        ];

    private static string Detail(string address, Word[] words, Chain chain)
    {
        var first = BitOperations.TrailingZeroCount(chain.Words);
        var start = words[first].Start;
        return VietnameseText.Tidy(Composition.Of(address)[..start]).TrimEnd(' ', ',', ';', '-', '–', '(', '.');
    }
}
