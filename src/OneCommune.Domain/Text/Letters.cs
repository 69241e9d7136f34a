using System.Globalization;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>
/// What each Latin letter is made of, worked out once: its plain letter (ậ → a, Đ → d), its Vietnamese letter (ậ → â) and
/// its tone. Covers U+0000–U+1EFF, where every Vietnamese letter lives.
/// </summary>
internal static class Letters
{
    private const int Covered = 0x1F00;

    private static readonly (char[] Plain, char[] Letter, Tone[] Tone) table = Work();

    /// <summary>The lower-case letter without any mark: ậ → a, Đ → d; a letter of another script as it is.</summary>
    public static char Plain(char letter) => letter < Covered ? table.Plain[letter] : char.ToLowerInvariant(letter);

    /// <summary>The lower-case letter of the Vietnamese alphabet without its tone: Ậ → â, é → e, Đ → đ.</summary>
    public static char WithoutTone(char letter) =>
        letter < Covered ? table.Letter[letter] : char.ToLowerInvariant(letter);

    public static Tone ToneOf(char letter) => letter < Covered ? table.Tone[letter] : Tones.Of(letter);

    /// <summary>A combining mark that stands alone: it says nothing once the letter's own marks are dropped.</summary>
    public static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036f';

    private static (char[], char[], Tone[]) Work()
    {
        var plain = new char[Covered];
        var letters = new char[Covered];
        var tones = new Tone[Covered];
        for (var code = 0; code < Covered; code++)
            (plain[code], letters[code], tones[code]) = Take((char)code);

        return (plain, letters, tones);
    }

    private static (char Plain, char Letter, Tone Tone) Take(char letter)
    {
        var lower = letter is 'Đ' or 'đ' or 'Ð' or 'ð' ? 'đ' : char.ToLowerInvariant(letter);
        if (lower == 'đ')
            return ('d', 'đ', Tone.Level);
        if (letter < 0x80 || char.GetUnicodeCategory(letter) == UnicodeCategory.OtherNotAssigned)
            return (lower, lower, Tone.Level);

        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.Select(Tones.Of).FirstOrDefault(part => part != Tone.Level);
        return (parts[0], Quality(parts), tone);
    }

    private static char Quality(string parts) =>
        (parts[0], parts) switch
        {
            ('a', _) when parts.Contains('\u0306') => 'ă',
            ('a', _) when parts.Contains('\u0302') => 'â',
            ('e', _) when parts.Contains('\u0302') => 'ê',
            ('o', _) when parts.Contains('\u0302') => 'ô',
            ('o', _) when parts.Contains('\u031b') => 'ơ',
            ('u', _) when parts.Contains('\u031b') => 'ư',
            _ => parts[0],
        };
}
