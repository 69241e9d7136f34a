namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Letters that a program could not keep and wrote as "?" or U+FFFD: "S?n ph?m", "H? Chí Minh". What stood there is gone from the file.
/// </summary>
public static class LostLetters
{
    private const char Replacement = '\uFFFD';

    /// <summary>A question mark inside a word, or at the beginning of one; an address of the web has them too.</summary>
    public static bool In(string text) => text.Contains(Replacement) || Marks(text).Any(mark => mark.IsInside);

    /// <summary>In a name, which asks nothing, also one behind a word.</summary>
    public static bool InName(string name) => name.Contains(Replacement) || Marks(name).Any();

    private static IEnumerable<(int At, bool IsInside)> Marks(string text)
    {
        for (var i = text.IndexOf('?', StringComparison.Ordinal); i >= 0; i = text.IndexOf('?', i + 1))
        {
            var (before, after) = (IsOfWord(text, i - 1), IsOfWord(text, i + 1));
            if ((before || after) && !IsOfAddress(text, i))
                yield return (i, after || (before && i + 1 < text.Length && text[i + 1] is '-' or '/'));
        }
    }

    private static bool IsOfWord(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetter(text[at]) || text[at] == Replacement);

    /// <summary>"https://a.vn/x?id=5".</summary>
    private static bool IsOfAddress(string text, int at)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t'], at) + 1;
        var end = text.IndexOfAny([' ', '\n', '\t'], at);
        var word = text[start..(end < 0 ? text.Length : end)];
        return word.Contains("://", StringComparison.Ordinal)
            || word.Contains('=', StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
