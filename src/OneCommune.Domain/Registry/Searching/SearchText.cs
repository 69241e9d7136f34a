namespace OneCommune.Domain.Registry.Searching;

/// <summary>The words of what somebody typed into a search.</summary>
public static class SearchText
{
    private const int MostWords = 10;

    /// <summary>
    /// At most ten; "số", "QĐ", "theo" and "quyết định" before a number say nothing that the number does not, nor what papers write after it:
    /// "ngày 15/11/2024 của UBND tỉnh …".
    /// </summary>
    public static IReadOnlyList<SearchWord> Read(string? typed)
    {
        var words = SearchWord.Of(typed);
        var number = words.FindIndex(word => word.HasDigit);
        for (var i = number + 1; number >= 0 && i + 1 < words.Count; i++)
            if (IsAfterANumber(words[i].Folded, words[i + 1].Folded))
            {
                words.RemoveRange(i, words.Count - i);
                break;
            }
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (!char.IsAsciiDigit(words[i].Folded[0]))
                continue;
            if (words[i - 1].Folded is "so" or "qd" or "theo")
                words.RemoveAt(i - 1);
            else if (i > 1 && words[i - 2].Folded == "quyet" && words[i - 1].Folded == "dinh")
                words.RemoveRange(i - 2, 2);
        }
        return words.Count > MostWords ? words[..MostWords] : words;
    }

    private static bool IsAfterANumber(string word, string next) =>
        (word == "ngay" && char.IsAsciiDigit(next[0])) || (word == "cua" && next is "ubnd" or "uy");

    /// <summary>Whether a search would ask anything at all.</summary>
    public static bool HasWords(string? typed) => typed?.Any(char.IsLetterOrDigit) == true;
}
