namespace OneCommune.Domain.Text;

/// <summary>
/// Whether a word can be a Vietnamese syllable: an initial, a rime, one tone, and a stop (c, ch, p, t) only under sắc or nặng.
/// It tells text in a legacy encoding from text that merely has accents; it is not a dictionary.
/// </summary>
internal static class Syllable
{
    private static readonly HashSet<char> alphabet =
    [
        .. "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    ];

    // Longest first, so that "ngh" is not read as "n" + "gh…".
    private static readonly string[] initials =
    [
        .. "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".Split(' '),
        "",
    ];

    private static readonly HashSet<string> rimes = new(
        (
            "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong "
            + "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh "
            + "uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyp uyt uyn uyu "
            + "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // After qu- the glide is already written: quan = qu + an, quê = qu + ê, quyên = qu + yên.
    private static readonly HashSet<string> rimesAfterQu = new(
        (
            "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên ênh êch êt êu "
            + "i it y ych yên yêt ynh yt yu ơ ơi ơn ơt ôc"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>A capital may stand first or everywhere; "thÊt" is no Vietnamese word.</summary>
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[8];
        if (word.IsEmpty || word.Length > letters.Length || HasStrayCapital(word))
            return false;

        var tone = Tone.Level;
        for (var i = 0; i < word.Length; i++)
        {
            letters[i] = Letters.WithoutTone(word[i]);
            if (Letters.ToneOf(word[i]) is not (var mark and not Tone.Level))
                continue;
            if (tone != Tone.Level || !IsVowel(letters[i]))
                return false;
            tone = mark;
        }

        var syllable = letters[..word.Length].ToString();
        return IsPlainOrVietnamese(word) && HasShape(syllable) && (!EndsInStop(syllable) || IsSharp(tone));
    }

    private static bool HasShape(string syllable) =>
        Array.Exists(
            initials,
            initial =>
                syllable.StartsWith(initial, StringComparison.Ordinal)
                && (initial == "qu" ? rimesAfterQu : rimes).Contains(syllable[initial.Length..])
        );

    /// <summary>Letters that the alphabet lacks (î, ë, ñ, f, w) fold to vowels and consonants it has; they must not pass.</summary>
    private static bool IsPlainOrVietnamese(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetter(letter) && !alphabet.Contains(char.ToLowerInvariant(letter)))
                return false;
        }

        return true;
    }

    private static bool HasStrayCapital(ReadOnlySpan<char> word)
    {
        var rest = word[1..];
        var capitals = 0;
        foreach (var letter in rest)
            capitals += char.IsUpper(letter) ? 1 : 0;

        return capitals > 0 && (capitals < rest.Length || !char.IsUpper(word[0]));
    }

    private static bool IsVowel(char letter) => "aăâeêioôơuưy".Contains(letter, StringComparison.Ordinal);

    private static bool EndsInStop(string syllable) =>
        syllable[^1] is 'c' or 'p' or 't' or 'k' || syllable.EndsWith("ch", StringComparison.Ordinal);

    private static bool IsSharp(Tone tone) => tone is Tone.Rising or Tone.Heavy;
}
