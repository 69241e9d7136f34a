using System.Globalization;
using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Stars as offices write them: 3, 03, 3 sao, 3*, ★★★, ★★★☆☆, OCOP 4 sao, ba sao, 4 sao (nâng hạng).</summary>
public static class StarText
{
    private const string Dashes = "-–—‐‑−";
    private const string Signs = " .,:;()[]/\"'“”‘’" + Dashes;
    private static readonly string[] numerals = ["khong", "mot", "hai", "ba", "bon", "nam"];

    private static readonly HashSet<string> silent =
    [
        .. "sao ocop hang dat duoc xep phan san pham cap tinh huyen quoc gia tw nang lai cong nhan lan dau moi".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> none =
    [
        "0",
        "khong",
        "khong co",
        "chua",
        "chua xep hang",
        "chua phan hang",
        "chua co",
        "chua dat",
        "khong dat",
    ];

    /// <summary>
    /// The number of stars, 1 to 5; null for an empty cell, a dash or "không". False when the text says something else, names two ranks,
    /// draws empty stars alone or puts a sign of doubt beside the rank.
    /// </summary>
    public static bool TryParse(Cell cell, out int? stars)
    {
        stars = null;
        if (cell.Number is { } number)
            return TryTake(number == Math.Floor(number) && number is >= 1 and <= 5 ? (int)number : null, ref stars)
                || number == 0;

        // A figure that a program wrote as text: "4.0".
        if (HalfWidth.Of(cell.Text) is [>= '1' and <= '5' and var figure, '.' or ',', '0'])
            return TryTake(figure - '0', ref stars);
        var (words, drawn, hollow) = Apart(HalfWidth.Of(cell.Text));
        var bare = words.Trim(' ', '.', ',', ':', ';', '/', '(', ')', '[', ']');
        if (drawn + hollow == 0 && bare.Trim([.. Dashes, ' ', '/', '.']).Length == 0)
            return true;
        // "-3", "3+", "3?", "●●●", "Ⅲ": a sign that is none of a text's own makes it something else than the words alone say.
        if (
            bare.EnumerateRunes().Any(rune => !IsOfText(rune))
            || bare is [var first, .., var last] && (IsDash(first) || IsDash(last))
        )
            return false;
        var folded = VietnameseText.Fold(words);
        if (drawn + hollow == 0 && none.Contains(folded))
            return true;

        return Ranks(folded, drawn) is { Count: 1 } read && drawn + hollow <= 5 && TryTake(read.Single(), ref stars);
    }

    /// <summary>The text names ranks and nothing else, and more than one: "3 sao, 4 sao".</summary>
    public static bool NamesSeveral(Cell cell)
    {
        var (words, drawn, _) = Apart(HalfWidth.Of(cell.Text));
        return Ranks(VietnameseText.Fold(words), drawn) is { Count: > 1 } ranks
            && ranks.All(rank => rank is >= 1 and <= 5);
    }

    /// <summary>Null where the words say something else.</summary>
    private static HashSet<int>? Ranks(string folded, int drawn)
    {
        var read = new HashSet<int>();
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Value(word) is { } value)
                read.Add(value);
            else if (!silent.Contains(word))
                return null;
        }

        // One star beside a figure is its sign ("3*"); several must be as many.
        if (drawn > 1 || (drawn == 1 && read.Count == 0))
            read.Add(drawn);
        return read;
    }

    /// <summary>The text says by itself that it means stars: a bare figure may count anything.</summary>
    public static bool IsPlain(Cell cell)
    {
        if (cell.Text is not { } text || !TryParse(cell, out var stars) || stars is null)
            return false;
        return Apart(text).Drawn > 0 || VietnameseText.Fold(text).Contains("sao", StringComparison.Ordinal);
    }

    /// <summary>The words without the stars drawn among them, and how many are full and how many empty.</summary>
    private static (string Words, int Drawn, int Hollow) Apart(string text)
    {
        var words = new StringBuilder(text.Length);
        var (drawn, hollow) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '★' or '⭐' or '*' or '✭' or '✮' or '⋆' or '✯' or '✰' or 0x1F31F)
                drawn++;
            else if (rune.Value is '☆' or '✩' or '⚝')
                hollow++;
            else if (rune.Value is not 0xFE0F)
                words.Append(rune);
        }

        return (words.ToString(), drawn, hollow);
    }

    /// <summary>A Latin letter with its accents, a plain figure, or a sign that parts words.</summary>
    private static bool IsOfText(Rune rune) =>
        rune.Value is >= '0' and <= '9'
        || (Rune.IsLetter(rune) && rune.Value is < 0x250 or (>= 0x1E00 and < 0x1F00))
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark
        || (rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal));

    private static bool IsDash(char sign) => Dashes.Contains(sign, StringComparison.Ordinal);

    /// <summary>3, 03, "3sao", "ba".</summary>
    private static int? Value(string word)
    {
        var digits = word.EndsWith("sao", StringComparison.Ordinal) ? word[..^3] : word;
        if (digits is ['0', >= '1' and <= '9'])
            digits = digits[1..];
        if (digits is [>= '0' and <= '9'])
            return digits[0] - '0';
        var numeral = Array.IndexOf(numerals, digits);
        return numeral > 0 ? numeral : null;
    }

    private static bool TryTake(int? value, ref int? stars)
    {
        if (value is not (>= 1 and <= 5))
            return false;
        stars = value;
        return true;
    }
}
