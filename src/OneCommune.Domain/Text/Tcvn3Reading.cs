using System.Buffers;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>How surely a text is in the TCVN3 encoding.</summary>
public enum Tcvn3Likelihood
{
    /// <summary>It is ordinary text: Vietnamese in Unicode, English, French, figures.</summary>
    None,

    /// <summary>It makes sense both ways ("bé" may be "bé" or "bộ"): believe it only where its neighbours are in TCVN3.</summary>
    Possible,

    /// <summary>It makes no sense as it stands, and is Vietnamese once converted.</summary>
    Certain,
}

/// <summary>
/// A text read with suspicion of the TCVN3 encoding: <paramref name="Text"/> is what it says in Unicode (the text itself, untouched, when
/// the likelihood is <see cref="Tcvn3Likelihood.None"/>).
/// </summary>
public sealed record Tcvn3Reading(Tcvn3Likelihood Likelihood, string Text)
{
    // These stand in ordinary text too: a·b, 5 µm, «…», ©, OCOP®. Alone they prove nothing.
    private const string WeakSigns = "·µ\u03bc«»©®§¶\u00ad";

    // Letters of Vietnamese that no character of TCVN3 looks like: ơ, ư, đ, ă and those that carry two signs, or a dot or hook.
    private static readonly SearchValues<char> onlyUnicode = SearchValues.Create([
        .. "ĂăĐđƠơƯư",
        .. Enumerable.Range(0x1EA0, 0x5A).Select(code => (char)code),
    ]);

    /// <summary>Reads one text, such as a cell. Nothing is remembered between texts.</summary>
    public static Tcvn3Reading Of(string text)
    {
        var plain = new Tcvn3Reading(Tcvn3Likelihood.None, text);
        if (text.AsSpan().ContainsAny(onlyUnicode) || (!Tcvn3.StandsIn(text) && !text.Any(Letters.IsMark)))
            return plain;

        var composed = text.Normalize(NormalizationForm.FormC);
        if (composed.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter) && !Tcvn3.Stands(letter)))
            return plain;

        var words = Words(composed);
        var likelihood = Weigh(words);
        return likelihood == Tcvn3Likelihood.None ? plain : new(likelihood, Rewrite(composed, words));
    }

    private static Tcvn3Likelihood Weigh(List<Word> words)
    {
        var legacy = words.FindAll(word => word.IsLegacy);
        var converted = legacy.FindAll(word => word.Converts && word.Raw.Length > 1);
        var isVietnamese = Share(words) >= (words.Exists(word => word.IsOdd) ? 0.5 : 0.75) && Share(legacy) >= 0.75;
        if (converted.Count == 0 || !isVietnamese)
            return Tcvn3Likelihood.None;

        return converted.Exists(word => word.Proves) || converted.Count(word => !word.StandsAsItIs) > 1
            ? Tcvn3Likelihood.Certain
            : Tcvn3Likelihood.Possible;
    }

    private static double Share(List<Word> words) => (double)words.Count(word => word.MakesSense) / words.Count;

    private static string Rewrite(string text, List<Word> words)
    {
        var rewritten = new StringBuilder(text.Length);
        var done = 0;
        foreach (var word in words.Where(word => word.IsLegacy && (word.Converts || word.IsOdd || word.IsShort)))
        {
            rewritten.Append(text, done, word.Start - done).Append(word.Converted);
            done = word.Start + word.Raw.Length;
        }

        return rewritten.Append(text, done, text.Length - done).ToString();
    }

    private static List<Word> Words(string text)
    {
        var capitals = !text.Any(char.IsAsciiLetterLower) && text.Split(' ').Any(IsShouted);
        var words = new List<Word>();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Tcvn3.Stands(text[i])))
                i++;
            if (i > start)
                words.Add(new Word(text[start..i], start, capitals));
            else
                i++;
        }

        return words;
    }

    private static bool IsShouted(string word) =>
        word.Count(char.IsAsciiLetterUpper) > 1 && !word.Any(char.IsAsciiLetterLower);

    /// <summary>A run of letters, digits and characters that stand for a letter in TCVN3.</summary>
    private sealed class Word
    {
        public Word(string raw, int start, bool capitals)
        {
            (Raw, Start) = (raw, start);
            IsLegacy = raw.Any(Tcvn3.Stands) && !IsOrdinary(raw);
            Converted = IsLegacy ? Tcvn3.Convert(raw, capitals || IsShouted(raw)) : raw;
            Converts = IsLegacy && Syllable.IsValid(Converted);
            StandsAsItIs = Syllable.IsValid(raw);
        }

        public string Raw { get; }
        public int Start { get; }
        public string Converted { get; }
        public bool IsLegacy { get; }
        public bool Converts { get; }
        public bool StandsAsItIs { get; }

        /// <summary>Numbers, abbreviations in capitals (TNHH) and Vietnamese syllables agree with Vietnamese text.</summary>
        public bool MakesSense =>
            IsLegacy
                ? Converts || IsOdd || IsShort
                : StandsAsItIs || !Raw.Any(c => char.IsLetter(c) && !char.IsAsciiLetterUpper(c));

        /// <summary>
        /// No ordinary word as it stands, so worth converting even where no syllable comes out: "Kr«ng", "§ak".
        /// </summary>
        public bool IsOdd =>
            IsLegacy
            && (
                Raw.Skip(1).Any(c => Tcvn3.Stands(c) && !char.IsLower(c) && !IsWeak(c))
                || Raw.Skip(1).SkipLast(1).Any(IsWeak)
                || (Raw[0] is '§' or '®' && Raw.Length > 1)
            );

        /// <summary>Capitals alone, of which one is Đ: "Q§" is QĐ.</summary>
        public bool IsShort =>
            Raw.Length > 1
            && Raw.Contains('§', StringComparison.Ordinal)
            && Raw.All(c => c == '§' || char.IsAsciiLetterUpper(c));

        public bool Proves =>
            Converts && !StandsAsItIs && (IsOdd || Raw[^1] == '·' || Raw.Any(c => Tcvn3.Stands(c) && !IsWeak(c)));

        private static bool IsWeak(char sign) => WeakSigns.Contains(sign, StringComparison.Ordinal);

        /// <summary>A sign that stands alone (© · ½), or a unit of measure (µm, µg).</summary>
        private static bool IsOrdinary(string raw) =>
            raw is [var sign]
                ? !char.IsLetter(sign) && !"¡¢£¤¥¦".Contains(sign, StringComparison.Ordinal)
                : raw is ['µ' or '\u03bc', 'm' or 'g' or 'l' or 's' or 'W' or 'M'];
    }
}
