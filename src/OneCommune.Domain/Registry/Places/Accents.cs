using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>How far a typed name agrees with a unit's name once both are without accents.</summary>
internal enum Agreement
{
    Exact,

    /// <summary>Accents are missing, none is wrong: "My Lac", "Mỹ Lac".</summary>
    Unmarked,

    /// <summary>i is written for y or y for i: "Mĩ Lạc".</summary>
    Variant,

    /// <summary>An accent says otherwise: "Mỹ Lác". Near, but maybe another place.</summary>
    Contrary,
}

internal static class Accents
{
    private const string Marks = "\u0300\u0309\u0303\u0301\u0323";

    public static char Mark(Tone tone) => Marks[(int)tone - 1];

    /// <summary>Both are words in <see cref="Word.Form"/>, parted by single spaces, and equal without accents, spaces and i/y.</summary>
    public static Agreement Compare(string typed, string name)
    {
        if (typed == name)
            return Agreement.Exact;

        var letters = CompareLetters(typed, name);
        var tones =
            Parts(typed) == Parts(name)
                ? CompareTones(typed.Split(' '), name.Split(' '))
                : CompareTones([typed], [name]);
        return letters > tones ? letters : tones;
    }

    private static Agreement CompareLetters(string typed, string name)
    {
        var worst = Agreement.Exact;
        for (int i = 0, j = 0; i < typed.Length; i++)
        {
            if (!IsLetter(typed[i]))
                continue;
            while (j < name.Length && !IsLetter(name[j]))
                j++;
            if (j == name.Length)
                return Agreement.Contrary;
            var agreement = CompareLetter(typed[i], name[j++]);
            worst = agreement > worst ? agreement : worst;
        }

        return worst;
    }

    private static Agreement CompareLetter(char typed, char name) =>
        typed == name ? Agreement.Exact
        : Letters.Plain(name) == typed ? Agreement.Unmarked
        : typed is 'i' or 'y' && name is 'i' or 'y' ? Agreement.Variant
        : Agreement.Contrary;

    private static Agreement CompareTones(string[] typed, string[] name)
    {
        var worst = Agreement.Exact;
        for (var i = 0; i < typed.Length; i++)
        {
            var (said, meant) = (TonesOf(typed[i]), TonesOf(name[i]));
            if (said == meant)
                continue;
            if (said.Length > 0)
                return Agreement.Contrary;
            worst = Agreement.Unmarked;
        }

        return worst;
    }

    private static int Parts(string words) => words.AsSpan().Count(' ');

    private static string TonesOf(string word) => string.Concat(word.Where(c => !IsLetter(c) && c != ' '));

    private static bool IsLetter(char letter) => letter != ' ' && !Marks.Contains(letter, StringComparison.Ordinal);
}
