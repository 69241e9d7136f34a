namespace OneCommune.Domain.Text;

/// <summary>Names that look alike, with the reason; people decide whether they are one.</summary>
public static class LikelyDuplicate
{
    // Longest first, so that "công ty cổ phần" is not left as "cổ phần".
    private static readonly string[] legalForms =
    [
        "cong ty trach nhiem huu han mot thanh vien",
        "cong ty trach nhiem huu han",
        "cong ty tnhh mot thanh vien",
        "doanh nghiep tu nhan",
        "cong ty tnhh mtv",
        "hop tac xa nong nghiep",
        "ho kinh doanh ca the",
        "ho san xuat kinh doanh",
        "cong ty co phan",
        "co so san xuat",
        "cong ty tnhh",
        "ho kinh doanh",
        "ho san xuat",
        "ho gia dinh",
        "cong ty cp",
        "hop tac xa",
        "to hop tac",
        "htx nong nghiep",
        "cty tnhh mtv",
        "cty tnhh",
        "trang trai",
        "cong ty",
        "cty cp",
        "htx nn",
        "co so",
        "htx",
        "tht",
        "hkd",
        "cty",
        "dntn",
        "cssx",
        "ho",
    ];

    /// <summary>Why the two names may be one; null when nothing speaks for it.</summary>
    public static Likeness? Reason(string one, string other)
    {
        if (Agree(one, other, VietnameseText.Match))
            return Likeness.Same;
        if (Agree(one, other, SpellingKey))
            return Likeness.Spelling;
        if (Agree(one, other, GluedKey))
            return Likeness.Punctuation;
        if (Agree(one, other, FoldedKey))
            return Likeness.Accents;
        if (Agree(one, other, name => FoldedKey(WithoutLegalForm(name))))
            return Likeness.LegalForm;

        return Agree(one, other, WordsKey) ? Likeness.WordOrder : null;
    }

    /// <summary>Equal for any two names that <see cref="Reason"/> finds alike, to bring them together among many.</summary>
    public static string Key(string name)
    {
        var letters = FoldedKey(WithoutLegalForm(name)).ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    private static bool Agree(string one, string other, Func<string, string> key) => key(one) == key(other);

    private static string FoldedKey(string name) => VietnameseText.Fold(name).Replace(" ", "").Replace('y', 'i');

    private static string WordsKey(string name)
    {
        var words = WithoutLegalForm(name).Replace('y', 'i').Split(' ');
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    private static string WithoutLegalForm(string name)
    {
        var folded = VietnameseText.Fold(name);
        var form = Array.Find(legalForms, form => folded.StartsWith(form + ' ', StringComparison.Ordinal));
        return form is null ? folded : folded[(form.Length + 1)..];
    }

    /// <summary>Each word's letters without tone, then its tone: hoà and hòa agree, hoa does not.</summary>
    private static string SpellingKey(string name)
    {
        var words = VietnameseText.Match(name).Split(' ');
        return string.Join(' ', words.Select(word => Toneless(word, char.IsAscii) + TonesOf(word)));
    }

    /// <summary>All letters without tone, then all tones in turn.</summary>
    private static string GluedKey(string name)
    {
        var clean = VietnameseText.Match(name);
        return Toneless(clean, char.IsAsciiLetterOrDigit) + TonesOf(clean);
    }

    private static string Toneless(string text, Func<char, bool> keepsAscii) =>
        string.Concat(text.Where(c => c > 127 ? char.IsLetter(c) : keepsAscii(c)).Select(Letters.WithoutTone))
            .Replace('y', 'i');

    private static string TonesOf(string text) =>
        string.Concat(text.Select(Letters.ToneOf).Where(tone => tone != Tone.Level).Select(tone => (int)tone));
}
