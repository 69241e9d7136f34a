using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>The VNI encoding of Windows fonts: a plain letter, and behind it a character for its signs ("Gaïo neáp" is "Gạo nếp").</summary>
internal static class VniText
{
    private const string Bases = "aeouyôö";

    private static readonly Dictionary<char, string> signs = new()
    {
        ['ù'] = "\u0301",
        ['ø'] = "\u0300",
        ['û'] = "\u0309",
        ['õ'] = "\u0303",
        ['ï'] = "\u0323",
        ['â'] = "\u0302",
        ['á'] = "\u0302\u0301",
        ['à'] = "\u0302\u0300",
        ['å'] = "\u0302\u0309",
        ['ã'] = "\u0302\u0303",
        ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306",
        ['é'] = "\u0306\u0301",
        ['è'] = "\u0306\u0300",
        ['ú'] = "\u0306\u0309",
        ['ü'] = "\u0306\u0303",
        ['ë'] = "\u0306\u0323",
    };

    private static readonly Dictionary<char, char> letters = new()
    {
        ['ñ'] = 'đ',
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['î'] = 'ỵ',
    };

    /// <summary>The word in Unicode, in small letters.</summary>
    public static string Convert(string word)
    {
        var converted = new StringBuilder(word.Length);
        var last = '\0';
        foreach (var letter in word.ToLowerInvariant())
        {
            if (Bases.Contains(last, StringComparison.Ordinal) && signs.TryGetValue(letter, out var sign))
                converted.Append(sign);
            else
                converted.Append(letters.GetValueOrDefault(letter, letter));
            last = letter;
        }

        return converted.ToString().Normalize(NormalizationForm.FormC);
    }
}
