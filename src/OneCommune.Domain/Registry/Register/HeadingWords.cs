using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Headings that nobody listed: a phrase that says what the column is, and beside it only words that say nothing else. A recognition's
/// columns come as those of the first one; a rank as the current one.
/// </summary>
internal static partial class HeadingWords
{
    /// <summary>The column a folded heading means by its words; null where a word says something else.</summary>
    public static RegisterColumn? Read(string folded)
    {
        var words = string.Join(
            ' ',
            folded
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => shortened.GetValueOrDefault(word, word))
                .Where(word => !nothing.Contains(word))
        );
        return Array.Find(rules, rule => Fits(rule, words))?.Column;
    }

    /// <summary>The heading without brackets that hold a mere hint of how to fill it in.</summary>
    public static string WithoutHints(string heading)
    {
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || heading.IndexOf(')', open) is not (> 0 and var close))
            return heading;
        var inside = VietnameseText.Fold(heading[(open + 1)..close]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isTask = inside is [var first, var next, ..] && tasks.Contains(first) && next != "chu";
        return isTask || inside.All(word => hints.Contains(word) || word.All(char.IsAsciiDigit))
            ? heading[..open] + heading[(close + 1)..]
            : heading;
    }

    private static bool Fits(Rule rule, string words)
    {
        var among = ' ' + words + ' ';
        foreach (var phrase in rule.Phrases)
        {
            var at = among.IndexOf(' ' + phrase + ' ', StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = (among[..at] + among[(at + phrase.Length + 1)..]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            );
            if (rest.All(rule.Beside.Contains))
                return true;
        }

        return false;
    }
}
