using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>
/// The order of a Vietnamese dictionary: a ă â b c d đ e ê … o ô ơ … u ư …, syllable by syllable, in each syllable the letters
/// first and then the tone (ngang, huyền, hỏi, ngã, sắc, nặng); numbers by value, so "Phường 2" stands before "Phường 10".
/// The same on every machine, whatever its locale data.
/// </summary>
public sealed class VietnameseOrder : IComparer<string?>
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Ordinal order of a key: end of text < tone < number < letter < letters of other scripts.
    private const char FirstTone = '!';
    private const char FirstDigitCount = '0';
    private const char FirstLetter = 'A';

    public static VietnameseOrder Comparer { get; } = new();

    private VietnameseOrder() { }

    public int Compare(string? x, string? y)
    {
        var byKey = string.CompareOrdinal(Key(x), Key(y));
        return byKey != 0 ? byKey : string.CompareOrdinal(x, y);
    }

    /// <summary>
    /// A key whose ordinal (byte) order is the Vietnamese order, to keep in a column beside the name. Blind to case,
    /// punctuation, Unicode form and where in its syllable the tone is written (hoà = hòa).
    /// </summary>
    public static string Key(string? text)
    {
        var key = new StringBuilder();
        var composed = Composition.Of(text ?? "");
        for (var i = 0; i < composed.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(composed[i]))
            {
                while (i < composed.Length && char.IsAsciiDigit(composed[i]))
                    i++;
                AppendNumber(key, composed.AsSpan(start, i - start));
            }
            else if (char.IsLetterOrDigit(composed[i]))
            {
                while (i < composed.Length && IsOfWord(composed[i]))
                    i++;
                AppendSyllable(key, composed.AsSpan(start, i - start));
            }
            else
                i++;
        }

        return key.ToString();
    }

    private static bool IsOfWord(char letter) =>
        (char.IsLetterOrDigit(letter) && !char.IsAsciiDigit(letter)) || Letters.IsMark(letter);

    private static void AppendSyllable(StringBuilder key, ReadOnlySpan<char> syllable)
    {
        var tone = Tone.Level;
        foreach (var letter in syllable)
        {
            if (Letters.ToneOf(letter) is var mark and not Tone.Level)
                tone = mark;
            if (!Letters.IsMark(letter))
                key.Append(Rank(Letters.WithoutTone(letter)));
        }

        key.Append((char)(FirstTone + (int)tone));
    }

    private static char Rank(char letter) =>
        Alphabet.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0 ? (char)(FirstLetter + place) : letter;

    private static void AppendNumber(StringBuilder key, ReadOnlySpan<char> digits)
    {
        var significant = digits.TrimStart('0');
        key.Append((char)(FirstDigitCount + Math.Min(significant.Length, 9))).Append(significant).Append(FirstTone);
    }
}
