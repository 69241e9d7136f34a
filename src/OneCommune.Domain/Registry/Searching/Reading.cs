using System.Numerics;
using System.Runtime.InteropServices;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// Words in one meaning. Each must be found: by itself in a name, together with its neighbours as one written word, or together with its
/// neighbours as a place or a number.
/// </summary>
internal sealed class Reading(SearchContent content, List<SearchWord> words)
{
    private const int MostJoined = 3;
    private const int MostHeld = 3;

    /// <summary>
    /// The entries found by the name alone, by former names too, by the producer too, at last with places and numbers: three and more of the
    /// words in the name, two, one ("thanh long Long An": first the thanh long), none. Each holds those before.
    /// </summary>
    public EntrySet[] Levels()
    {
        var found = words.Select(word => Found(content.Words.Beginning(word), word)).ToList();
        var joined = Joined().ToList();
        var elsewhere = Elsewhere().ToList();
        EntrySet[] sets =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(level =>
                    Walk(at => found[at][level], joined.Select(one => (one.From, one.To, one.Sets[level])))
                ),
        ];
        var any = Walk(at => found[at][^1], joined.Select(one => (one.From, one.To, one.Sets[^1])).Concat(elsewhere));
        var held = InName(found.ConvertAll(fields => fields[0]));
        return [.. sets, .. held.Select(some => content.Nothing().Or(sets[^1]).OrBoth(any, some)), any];
    }

    /// <summary>Entries whose names hold three and more of the words, two and more, one and more.</summary>
    private IEnumerable<EntrySet> InName(List<EntrySet> inName)
    {
        EntrySet[] held = [content.Everything(), .. Enumerable.Range(0, MostHeld).Select(_ => content.Nothing())];
        foreach (var one in inName)
            for (var count = MostHeld; count > 0; count--)
                held[count].OrBoth(held[count - 1], one);
        return held.Skip(1).Reverse();
    }

    /// <summary>Entries in which the words are found one after the other, a stretch of them together where a set says so.</summary>
    private EntrySet Walk(Func<int, EntrySet> single, IEnumerable<(int From, int To, EntrySet Set)> stretches)
    {
        var byEnd = stretches.ToLookup(stretch => stretch.To);
        var upTo = new List<EntrySet> { content.Everything() };
        for (var end = 1; end <= words.Count; end++)
        {
            var next = content.Nothing().OrBoth(upTo[end - 1], single(end - 1));
            foreach (var (from, _, set) in byEnd[end])
                next.OrBoth(upTo[from], set);
            upTo.Add(next);
        }
        return upTo[^1];
    }

    /// <summary>The entries one of the terms stands in, by the groups of fields, each wider than the one before.</summary>
    private EntrySet[] Found(ReadOnlySpan<int> terms, SearchWord asked)
    {
        EntrySet[] sets = [content.Nothing(), content.Nothing(), content.Nothing()];
        foreach (var term in terms)
        {
            if (!asked.Allows(content.Words.Word(term)))
                continue;
            foreach (var posting in content.Words.Of(term).Span)
                sets[BitOperations.TrailingZeroCount(posting)].Add(posting >> 3);
        }
        for (var level = 1; level < sets.Length; level++)
            sets[level].Or(sets[level - 1]);
        return sets;
    }

    /// <summary>Words that somebody wrote as one: "ca phe" finds "Caphe".</summary>
    private IEnumerable<(int From, int To, EntrySet[] Sets)> Joined()
    {
        for (var from = 0; from < words.Count; from++)
        {
            var together = words[from];
            for (var to = from + 2; to <= Math.Min(words.Count, from + MostJoined); to++)
            {
                together = together.Before(words[to - 1]);
                if (content.Words.Has(together.Folded))
                    yield return (from, to, Found(content.Words.Whole(together.Folded), together.Blind));
            }
        }
    }

    private IEnumerable<(int From, int To, EntrySet Set)> Elsewhere()
    {
        foreach (var (from, to, units) in Places())
            yield return (from, to, content.In(units));
        for (var at = 0; at < words.Count; at++)
            if (IsOfNumber(at))
                yield return (at, at + 1, content.Numbered(words[at]));
    }

    /// <summary>The places named, by the most words that name one together: "thủ thừa" is no place with "thủ" and another with "thừa".</summary>
    private List<(int From, int To, HashSet<long> Units)> Places()
    {
        List<(int From, int To, HashSet<long> Units)> named = [];
        SearchWord[] asked = [.. words.Select(PlaceNames.AsWritten)];
        for (var length = words.Count; length > 0; length--)
        for (var from = 0; from + length <= words.Count; from++)
        {
            var to = from + length;
            if (named.Exists(longer => longer.From <= from && to <= longer.To))
                continue;
            var units = content.Places.Units(asked.AsSpan(from..to), to == words.Count);
            if (units.Count > 0)
                named.Add((from, to, units));
        }
        return named;
    }

    /// <summary>A part of a number: a digit is in it or in its neighbourhood of such parts ("3120/QĐ-UBND").</summary>
    private bool IsOfNumber(int at)
    {
        if (!content.HasNumber(words[at]))
            return false;
        var (first, last) = (at, at);
        while (first > 0 && content.HasNumber(words[first - 1]))
            first--;
        while (last < words.Count - 1 && content.HasNumber(words[last + 1]))
            last++;
        return words[first..(last + 1)].Exists(word => word.HasDigit);
    }
}
