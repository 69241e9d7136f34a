namespace OneCommune.Domain.Searching;

/// <summary>Folded words, and how well a name that holds them all answers them.</summary>
internal sealed class SearchPhrase(string[] words)
{
    private readonly string phrase = string.Join(' ', words);

    /// <summary>
    /// 0 the name itself; 1 it begins with them, 2 they stand in it together; 3 and 4 the same with the last word only begun; 5 they stand
    /// in it apart, 6 some only begun.
    /// </summary>
    public int StandsIn(string name)
    {
        if (name == phrase)
            return 0;
        var at = From(name, phrase);
        if (at >= 0)
            return (at == 0 ? 1 : 2) + (EndsWord(name, at + phrase.Length) ? 0 : 2);
        return Array.TrueForAll(words, word => IsWordOf(name, word)) ? 5 : 6;
    }

    private static bool IsWordOf(string name, string word)
    {
        for (var at = From(name, word); at >= 0; at = From(name, word, at + 1))
            if (EndsWord(name, at + word.Length))
                return true;
        return false;
    }

    /// <summary>Where the text stands in the name from the beginning of a word on.</summary>
    private static int From(string name, string text, int start = 0)
    {
        var at = name.IndexOf(text, start, StringComparison.Ordinal);
        while (at > 0 && name[at - 1] != ' ')
            at = name.IndexOf(text, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static bool EndsWord(string name, int at) => at == name.Length || name[at] == ' ';
}
