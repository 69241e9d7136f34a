using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// One word as written and as typed. <paramref name="Text"/>: small composed letters; <paramref name="Folded"/>: the same letters
/// without marks, one for one.
/// </summary>
public readonly record struct SearchWord(string Text, string Folded)
{
    public bool IsMarked => Text != Folded;

    public bool HasDigit => Folded.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Runs of letters and digits; whatever stands between them says nothing.</summary>
    public static List<SearchWord> Of(string? text)
    {
        List<SearchWord> words = [];
        var letters = new StringBuilder();
        foreach (var letter in Composition.Of(text ?? ""))
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(
                    letter is 'Ð' or 'ð' ? 'đ'
                    : char.IsAscii(letter) ? (char)(letter | (char.IsAsciiLetterUpper(letter) ? 0x20 : 0))
                    : char.ToLowerInvariant(letter)
                );
            else if (!Letters.IsMark(letter) && letters.Length > 0)
                Take();
        }
        if (letters.Length > 0)
            Take();
        return words;

        void Take()
        {
            words.Add(One(letters.ToString()));
            letters.Clear();
        }
    }

    public static SearchWord One(string text) => new(text, string.Concat(text.Select(Letters.Plain)));

    /// <summary>The word without the marks somebody typed.</summary>
    public SearchWord Blind => new(Folded, Folded);

    public SearchWord Part(int from, int length) => new(Text.Substring(from, length), Folded.Substring(from, length));

    public SearchWord Before(SearchWord next) => new(Text + next.Text, Folded + next.Folded);

    /// <summary>
    /// The marks typed stand in <paramref name="written"/> too, which begins with these letters; letters typed bare allow any mark, and
    /// the tone may stand on any vowel of its syllable (hoà, hòa).
    /// </summary>
    public bool Allows(SearchWord written)
    {
        if (!IsMarked)
            return true;
        if (ToneOf(Text) is var tone and not Tone.Level && tone != ToneOf(written.Text))
            return false;
        for (var i = 0; i < Text.Length; i++)
        {
            var typed = Letters.WithoutTone(Text[i]);
            if (typed != Folded[i] && typed != Letters.WithoutTone(written.Text[i]))
                return false;
        }
        return true;
    }

    internal static Tone ToneOf(string text)
    {
        foreach (var letter in text)
            if (Letters.ToneOf(letter) is var tone and not Tone.Level)
                return tone;
        return Tone.Level;
    }
}
