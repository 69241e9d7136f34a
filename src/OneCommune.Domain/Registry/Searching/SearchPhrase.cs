namespace OneCommune.Domain.Registry.Searching;

/// <summary>Typed words, and how well a name that holds them all answers them.</summary>
internal sealed class SearchPhrase(Vocabulary vocabulary, IEnumerable<SearchWord> words)
{
    public const int FirstBegun = 3;
    public const int Worst = 6;

    /// <summary>Where all words stand whole.</summary>
    public static readonly int[] Whole = [0, 1, 2, 5];

    private const int Apart = Worst + 1;

    private readonly (int From, int Whole, int End)[] asked = [.. words.Select(word => vocabulary.Span(word.Folded))];

    /// <summary>
    /// 0 the name itself; 1 it begins with them, 2 they stand in it together; 3 and 4 the same with the last word only begun; 5 they stand
    /// in it apart, 6 some only begun.
    /// </summary>
    public int StandsIn(ReadOnlySpan<int> name)
    {
        Span<int> places = stackalloc int[Math.Min(name.Length, 64)];
        for (var i = 0; i < places.Length; i++)
            places[i] = vocabulary.PlaceOf(name[i]);
        var best = Apart;
        for (var at = 0; at + asked.Length <= places.Length; at++)
            best = Math.Min(best, Together(places[at..], at == 0));
        if (best < Apart)
            return best;
        foreach (var (from, whole, _) in asked)
            if (whole == from || places.IndexOfAnyInRange(from, whole - 1) < 0)
                return Worst;
        return 5;
    }

    private int Together(ReadOnlySpan<int> places, bool isFirst)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            var (from, whole, end) = asked[i];
            if (places[i] >= from && places[i] < whole)
                continue;
            var isHalf = i == asked.Length - 1 && places[i] >= from && places[i] < end;
            return isHalf ? (isFirst ? 3 : 4) : Apart;
        }
        return isFirst ? (places.Length == asked.Length ? 0 : 1) : 2;
    }
}
