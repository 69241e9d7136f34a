using System.Globalization;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>The forms a Vietnamese text is kept in.</summary>
public static class VietnameseText
{
    /// <summary>
    /// How a name is kept and shown: composed letters (also when the tone was typed before the circumflex), Icelandic Ð turned into
    /// Vietnamese Đ, one space between words, no outer space, nothing invisible.
    /// </summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var composed = Composition.Of(text);
        if (IsTidy(composed))
            return composed;
        var tidy = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                    tidy.Append(' ');
            }
            else if (!IsInvisible(letter))
                tidy.Append(
                    letter switch
                    {
                        'Ð' => 'Đ',
                        'ð' => 'đ',
                        _ => letter,
                    }
                );
        }

        return tidy.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// How a text of several lines is kept: line breaks stay (as \n, however they came), composed letters, no blank line at either end,
    /// nothing that cannot be seen or that a database refuses (NUL).
    /// </summary>
    public static string TidyLines(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var tidy = new StringBuilder(text.Length);
        foreach (var letter in Composition.Of(text.ReplaceLineEndings("\n")))
            if (letter is '\n' or '\t' || !char.IsControl(letter))
                tidy.Append(letter);
        return tidy.ToString().Trim();
    }

    /// <summary>
    /// Equal for names that agree but for case, spacing (also around punctuation), Unicode form and the vowel that bears the tone ("hoà",
    /// "hòa"); accents and punctuation still tell names apart.
    /// </summary>
    public static string Match(string? text)
    {
        var match = MatchAsWritten(text);
        foreach (var (second, first) in tones)
            match = match.Replace(second, first, StringComparison.Ordinal);
        return match;
    }

    /// <summary>What was kept as the <see cref="Match"/> of such a name, also before tones were brought together.</summary>
    public static IEnumerable<string> Matches(string? text)
    {
        var (written, first) = (MatchAsWritten(text), Match(text));
        var second = first;
        foreach (var tone in tones)
            second = second.Replace(tone.First, tone.Second, StringComparison.Ordinal);
        return new[] { first, second, written }.Distinct();
    }

    // The tone on the second or on the first of two vowels.
    private static readonly (string Second, string First)[] tones =
    [
        .. "oà òa,oá óa,oả ỏa,oã õa,oạ ọa,oè òe,oé óe,oẻ ỏe,oẽ õe,oẹ ọe,uỳ ùy,uý úy,uỷ ủy,uỹ ũy,uỵ ụy"
            .Split(',')
            .Select(pair => pair.Split(' '))
            .Select(pair => (pair[0], pair[1])),
    ];

    private static string MatchAsWritten(string? text)
    {
        var tidy = Tidy(text);
        var match = new StringBuilder(tidy.Length);
        for (var i = 0; i < tidy.Length; i++)
        {
            var isBesideSign = tidy[i] == ' ' && (IsSign(tidy[i - 1]) || IsSign(tidy[i + 1]));
            if (!isBesideSign)
                match.Append(char.ToLowerInvariant(tidy[i]));
        }

        return match.ToString();
    }

    /// <summary>
    /// For search and column headings: lower case, no accents (đ → d), every run of punctuation, symbols and spaces one space:
    /// "Xã/Phường: Mỹ Lạc" → "xa phuong my lac". Letters of other scripts stay.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(Letters.Plain(letter));
            else if (!Letters.IsMark(letter) && !IsInvisible(letter) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The text as part of an address: "Gạo Nàng Thơm 5%" → "gao-nang-thom-5". At most <paramref name="length"/> characters, cut at a
    /// word; empty when there is no Latin letter or digit.
    /// </summary>
    public static string Slug(string? text, int length = 80)
    {
        var words = Fold(text).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        var slug = string.Join('-', words.Where(word => word.Length > 0));
        if (slug.Length <= length)
            return slug;

        var cut = slug.LastIndexOf('-', length);
        return slug[..(cut > 0 ? cut : length)];
    }

    /// <summary>Most texts are, and need no copy.</summary>
    private static bool IsTidy(string composed)
    {
        var before = ' ';
        foreach (var letter in composed)
        {
            var isUntidy =
                letter == ' ' ? before == ' ' : letter is 'Ð' or 'ð' || IsSpace(letter) || IsInvisible(letter);
            if (isUntidy)
                return false;
            before = letter;
        }

        return before != ' ';

        static bool IsSpace(char letter) => letter != ' ' && char.IsWhiteSpace(letter);
    }

    private static bool IsSign(char letter) => char.IsPunctuation(letter) || char.IsSymbol(letter);

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Format
        || (char.IsControl(letter) && !char.IsWhiteSpace(letter));
}
