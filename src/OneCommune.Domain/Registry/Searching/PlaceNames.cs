using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// The names of every place that the entries of an index lie in, of any year: the unit itself, what its ground was and became part of, and
/// the districts and provinces above each. A name is found by words of it that stand together.
/// </summary>
internal sealed class PlaceNames(Gazetteer gazetteer)
{
    private readonly HashSet<long> held = [];
    private readonly Dictionary<long, Place> places = [];
    private readonly Dictionary<string, List<(Place Place, int At)>> byWord = [];
    private string[] sorted = [];

    public Gazetteer Gazetteer => gazetteer;

    private sealed record Place(UnitKind Kind, SearchWord[] Words)
    {
        /// <summary>Units of entries that lie in it.</summary>
        public HashSet<long> Units { get; } = [];
    }

    public void Add(long unit)
    {
        if (!held.Add(unit) || gazetteer.Unit(unit) is not { } own)
            return;
        var ever = gazetteer.Catalogues.SelectMany(day => gazetteer.At(own, day)).Select(relative => relative.Unit);
        foreach (var one in ever.Append(own).SelectMany(gazetteer.Path).Distinct())
            Named(one).Units.Add(unit);
    }

    public void Sort()
    {
        if (sorted.Length == byWord.Count)
            return;
        sorted = [.. byWord.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
    }

    /// <summary>It stands in a name, or is what a kind of unit is called.</summary>
    public bool Has(SearchWord word) => byWord.ContainsKey(AsWritten(word).Folded) || KindWord.IsOfKind(word.Folded);

    /// <summary>"p4" and "phường04" as a kind and a number; null where the word is anything else.</summary>
    public static List<SearchWord>? Apart(SearchWord word) =>
        Word.In(word.Text) is [_, { IsNumber: true } number] both && KindWord.TryRead(both.ToArray(), out _)
            ? [word.Part(0, number.Start), word.Part(number.Start, word.Text.Length - number.Start)]
            : null;

    /// <summary>"Phường 04" is Phường 4.</summary>
    public static SearchWord AsWritten(SearchWord word) =>
        word.Folded[0] == '0'
        && word.Folded.All(char.IsAsciiDigit)
        && word.Folded.TrimStart('0') is { Length: > 0 } number
            ? SearchWord.One(number)
            : word;

    /// <summary>How the word is written in a name; the word itself where it is in none.</summary>
    public string Written(string folded) =>
        byWord.TryGetValue(folded, out var found) ? found[0].Place.Words[found[0].At].Text : folded;

    /// <summary>The words of the names, as one of them writes each.</summary>
    public IEnumerable<SearchWord> Words => byWord.Values.Select(found => found[0].Place.Words[found[0].At]);

    /// <summary>
    /// Units of entries in the places that the words name together, with or without their kind ("xã", "TT.", "huyện").
    /// </summary>
    /// <param name="mayBeHalf">the last word may be only begun</param>
    public HashSet<long> Units(ReadOnlySpan<SearchWord> words, bool mayBeHalf)
    {
        HashSet<long> units = [];
        var kind = KindOf(words, out var length);
        if (length < words.Length)
            Gather(words[length..], kind, mayBeHalf, units);
        if (length > 0)
            Gather(words, UnitKind.None, mayBeHalf, units);
        return units;
    }

    private void Gather(ReadOnlySpan<SearchWord> words, UnitKind kind, bool mayBeHalf, HashSet<long> units)
    {
        if (words.Length == 1 && mayBeHalf && words[0].Folded.Length > 1 && !words[0].HasDigit)
        {
            foreach (var begun in Beginning(words[0].Folded))
                Match(byWord[begun], words, kind, true, units);
        }
        else if (byWord.TryGetValue(words[0].Folded, out var found))
            Match(found, words, kind, mayBeHalf, units);
    }

    private static void Match(
        List<(Place Place, int At)> found,
        ReadOnlySpan<SearchWord> words,
        UnitKind kind,
        bool mayBeHalf,
        HashSet<long> units
    )
    {
        foreach (var (place, at) in found)
            if ((kind == UnitKind.None || place.Kind == kind) && Stand(place.Words.AsSpan(at), words, mayBeHalf))
                units.UnionWith(place.Units);
    }

    private static bool Stand(ReadOnlySpan<SearchWord> name, ReadOnlySpan<SearchWord> words, bool mayBeHalf)
    {
        if (words.Length > name.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var isHalf =
                mayBeHalf
                && i == words.Length - 1
                && name[i].Folded.StartsWith(words[i].Folded, StringComparison.Ordinal);
            if ((name[i].Folded != words[i].Folded && !isHalf) || !words[i].Allows(name[i]))
                return false;
        }
        return true;
    }

    private static UnitKind KindOf(ReadOnlySpan<SearchWord> words, out int length)
    {
        // Written as one writes an address: "x" alone is short for xã only before a name.
        var written = Word.In(string.Join(' ', words.ToArray().Select(word => word.Text))).ToArray();
        var isKind = KindWord.TryRead(written, out var kind) && kind.Length < words.Length;
        length = isKind ? kind.Length : 0;
        return isKind ? kind.Kind : UnitKind.None;
    }

    private IEnumerable<string> Beginning(string start)
    {
        var at = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < sorted.Length && sorted[at].StartsWith(start, StringComparison.Ordinal); at++)
            yield return sorted[at];
    }

    private Place Named(AdminUnit unit)
    {
        if (places.TryGetValue(unit.Id, out var place))
            return place;
        var words = SearchWord.Of(unit.Name);
        var kind = KindOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), out var length);
        place = new(kind, [.. words.Skip(length).Select(AsWritten)]);
        places.Add(unit.Id, place);
        foreach (var (at, word) in place.Words.Index())
        {
            if (!byWord.TryGetValue(word.Folded, out var found))
                byWord.Add(word.Folded, found = []);
            found.Add((place, at));
        }
        return place;
    }
}
