using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>What stands between two words of an address.</summary>
internal enum Break
{
    None,

    /// <summary>A hyphen, full stop or slash: may part two units, may belong to a name.</summary>
    Soft,

    /// <summary>A comma, semicolon, bracket or line break: never inside a name.</summary>
    Hard,
}

/// <summary>One word or number of a written address or unit name.</summary>
/// <param name="Plain">without accents, lower case; a number without leading zeros</param>
/// <param name="Form">the letters without tone, then the tone as a mark, so that hoà and hòa are one</param>
/// <param name="Start">index of its first character in the composed text</param>
/// <param name="End">index after its last character</param>
internal readonly record struct Word(
    string Plain,
    string Form,
    Break Before,
    bool IsDotted,
    bool IsCapital,
    int Start,
    int End
)
{
    public bool IsNumber => Plain is { Length: > 0 } && char.IsAsciiDigit(Plain[0]);

    /// <summary>The number a Roman numeral stands for ("Phường IV"), 0 for any other word.</summary>
    public int Roman => Plain == Form ? RomanNumeral.Value(Plain) : 0;

    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        var composed = Composition.Of(text);
        var before = Break.Hard;
        for (var i = 0; i < composed.Length; )
        {
            if (!char.IsLetterOrDigit(composed[i]))
            {
                before = Widest(before, BreakAt(composed, i));
                i++;
                continue;
            }

            var start = i;
            var isNumber = char.IsAsciiDigit(composed[i]);
            while (i < composed.Length && IsOf(composed[i], isNumber))
                i++;
            words.Add(Read(composed, start, i, before));
            before = Break.None;
            ShortenStateFarm(words);
        }

        return words;
    }

    /// <summary>"Nông trường", "NT" and "N.T" are one word in the names of towns that grew from state farms.</summary>
    private static void ShortenStateFarm(List<Word> words)
    {
        if (words is not [.., { Plain: "nong" } first, { Plain: "truong", Before: Break.None } last])
            return;

        words.RemoveAt(words.Count - 1);
        words[^1] = first with { Plain = "nt", Form = "nt", End = last.End };
    }

    private static bool IsOf(char letter, bool isNumber) =>
        isNumber
            ? char.IsAsciiDigit(letter)
            : (char.IsLetterOrDigit(letter) && !char.IsAsciiDigit(letter)) || Letters.IsMark(letter);

    private static Word Read(string text, int start, int end, Break before)
    {
        var isDotted = end < text.Length && text[end] == '.';
        var raw = text[start..end];
        if (char.IsAsciiDigit(raw[0]))
        {
            var number = raw.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
            return new(number, number, before, isDotted, false, start, end);
        }

        var plain = new StringBuilder(raw.Length);
        var form = new StringBuilder(raw.Length + 1);
        var tone = Tone.Level;
        foreach (var letter in raw)
        {
            if (Letters.ToneOf(letter) is var mark and not Tone.Level)
                tone = mark;
            if (Letters.IsMark(letter))
                continue;
            plain.Append(Letters.Plain(letter));
            form.Append(Letters.WithoutTone(letter));
        }

        if (tone != Tone.Level)
            form.Append(Accents.Mark(tone));

        // Đắk, Đăk and Đak are one word of the Central Highlands, spelt as each office likes.
        var isDak = plain.Equals("dak");
        var isCapital = raw.All(char.IsAsciiLetterUpper);
        return new(plain.ToString(), isDak ? "đăk" : form.ToString(), before, isDotted, isCapital, start, end);
    }

    private static Break Widest(Break one, Break other) => one > other ? one : other;

    private static Break BreakAt(string text, int i) =>
        text[i] switch
        {
            ',' or ';' or '(' or ')' or '[' or ']' or '|' or '\n' or '\r' or '\t' or '，' => Break.Hard,
            '\'' or '’' or '‘' or '`' or '\u00ad' or '\u200b' or '\ufeff' => Break.None,
            var space when char.IsWhiteSpace(space) || Letters.IsMark(space) => Break.None,
            _ => Break.Soft,
        };
}

internal static class RomanNumeral
{
    private static readonly string[] numerals =
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".Split(' ');

    public static int Value(string word) => Array.IndexOf(numerals, word) + 1;
}
