namespace OneCommune.Domain.Registry.Searching;

/// <summary>Words written as one: "nuocmam" is nuoc mam.</summary>
public static class JoinedWords
{
    private const int LongestPart = 7;
    private const int MostWays = 4;

    /// <summary>The ways to take the word apart into as few known words as will do; none where it is one, or unknown.</summary>
    /// <param name="isPart">Whether a part is known; the second value says that it is the last one.</param>
    public static List<List<SearchWord>> Apart(SearchWord word, Func<SearchWord, bool, bool> isPart)
    {
        var best = new List<List<SearchWord>>[word.Folded.Length + 1];
        best[0] =
        [
            [],
        ];
        for (var end = 1; end <= word.Folded.Length; end++)
        {
            best[end] = [];
            for (var start = Math.Max(0, end - LongestPart); start < end; start++)
            {
                var part = word.Part(start, end - start);
                if (best[start].Count == 0 || !isPart(part, end == word.Folded.Length))
                    continue;
                foreach (var before in best[start])
                    Keep(best[end], [.. before, part]);
            }
        }
        return best[^1].FindAll(parts => parts.Count > 1);
    }

    private static void Keep(List<List<SearchWord>> kept, List<SearchWord> parts)
    {
        if (kept is [var first, ..] && first.Count > parts.Count)
            kept.Clear();
        if (kept.Count < MostWays && (kept.Count == 0 || kept[0].Count == parts.Count))
            kept.Add(parts);
    }
}
