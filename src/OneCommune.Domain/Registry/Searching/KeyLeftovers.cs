using System.Buffers;
using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// What a keyboard leaves that did not turn keys into letters: Telex "nuowcs", VNI "ca2", is nước and cà. A word is read so only where it
/// comes out as a Vietnamese syllable.
/// </summary>
public static class KeyLeftovers
{
    private const string Vowels = "aeiouy";
    private static readonly SearchValues<char> AnyVowel = SearchValues.Create(Vowels);

    // In the order of their keys: Telex s f r x j, VNI 1 2 3 4 5.
    private static readonly char[] Tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
    private const int Heavy = 4;

    /// <summary>The syllable that was meant; null where the keys make none.</summary>
    public static SearchWord? Read(SearchWord typed)
    {
        if (typed.IsMarked || typed.Folded.Length > 12)
            return null;
        var keys = typed.Folded;
        return keys.Any(char.IsAsciiDigit) ? Vni(keys) : Telex(keys);
    }

    private static SearchWord? Vni(string keys)
    {
        var letters = new StringBuilder();
        var tone = -1;
        foreach (var key in keys)
        {
            var done = key switch
            {
                >= '1' and <= '5' => (tone = key - '1') >= 0,
                '6' => Turn(letters, "aeo", '\u0302'),
                '7' => Turn(letters, "uo", '\u031b'),
                '8' => Turn(letters, "a", '\u0306'),
                '9' => Stroke(letters),
                _ => letters.Append(key).Length > 0,
            };
            if (!done)
                return null;
        }
        return WithTone(letters, tone);
    }

    private static SearchWord? Telex(string keys)
    {
        var letters = new StringBuilder();
        var tone = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var afterVowel = letters.ToString().AsSpan().IndexOfAny(AnyVowel) >= 0;
            if (key == 'w' && afterVowel)
            {
                if (!Turn(letters, "uo", '\u031b') && !Turn(letters, "a", '\u0306'))
                    return null;
            }
            else if (key is 'a' or 'e' or 'o' && i > 0 && keys[i - 1] == key)
                Turn(letters, key.ToString(), '\u0302');
            else if (key == 'd' && letters is { Length: 1 } && letters[0] == 'd')
                Stroke(letters);
            else if (afterVowel && "sfrxj".IndexOf(key, StringComparison.Ordinal) is var at and >= 0)
                tone = at;
            else
                letters.Append(key);
        }
        return WithTone(letters, tone);
    }

    /// <summary>Puts a mark on the letters it belongs to, both of "uo" together: ươ.</summary>
    private static bool Turn(StringBuilder letters, string which, char mark)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (!which.Contains(letters[i], StringComparison.Ordinal))
                continue;
            letters.Insert(i + 1, mark);
            if (mark == '\u031b' && letters[i] == 'o' && i > 0 && letters[i - 1] == 'u')
                letters.Insert(i, mark);
            return true;
        }
        return false;
    }

    private static bool Stroke(StringBuilder letters)
    {
        if (letters.Length == 0 || letters[0] != 'd')
            return false;
        letters[0] = 'đ';
        return true;
    }

    /// <summary>Null where no syllable comes out. One that ends in a stop must have a tone, which may have been left out: "ruoot".</summary>
    private static SearchWord? WithTone(StringBuilder letters, int tone)
    {
        var text = letters.ToString();
        var meant = tone < 0 ? text.Normalize(NormalizationForm.FormC) : Toned(text, tone);
        var isSyllable = Syllable.IsValid(meant) || (tone < 0 && Syllable.IsValid(Toned(text, Heavy)));
        return isSyllable ? SearchWord.One(meant) : null;
    }

    private static string Toned(string text, int tone)
    {
        var first = text.AsSpan().IndexOfAny(AnyVowel);
        if (first < 0)
            return text;
        // "gi" and "qu" begin a syllable; the vowel that carries the tone comes after.
        if (first + 1 < text.Length && text[..(first + 1)] is "gi" or "qu" && Vowels.Contains(text[first + 1]))
            first++;
        var end = first + 1;
        while (end < text.Length && Letters.IsMark(text[end]))
            end++;
        return text.Insert(end, Tones[tone].ToString()).Normalize(NormalizationForm.FormC);
    }
}
