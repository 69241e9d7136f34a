using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>Stars as offices write them: 3, 3 sao, 3*, ★★★, OCOP 4 sao, ba sao.</summary>
public static class StarText
{
    private static readonly string[] numerals = ["khong", "mot", "hai", "ba", "bon", "nam"];

    private static readonly HashSet<string> silent =
    [
        "sao",
        "ocop",
        "hang",
        "dat",
        "xep",
        "phan",
        "san",
        "pham",
        "cap",
        "tinh",
        "huyen",
        "quoc",
        "gia",
        "tw",
    ];

    private static readonly HashSet<string> none =
    [
        "",
        "0",
        "khong",
        "chua",
        "chua xep hang",
        "chua phan hang",
        "khong dat",
        "x",
    ];

    /// <summary>
    /// The number of stars, 1 to 5; null for an empty cell, a dash or "không". False when the text says something else or names two ranks.
    /// </summary>
    public static bool TryParse(Cell cell, out int? stars)
    {
        stars = null;
        if (cell.Number is { } number)
            return TryTake(number == Math.Floor(number) && number is >= 1 and <= 5 ? (int)number : null, ref stars)
                || number == 0;

        var text = cell.Text ?? "";
        var drawn = text.Count(c => c is '★' or '⭐' or '*' or '✭' or '✮' or '⋆');
        var folded = VietnameseText.Fold(text);
        if (drawn == 0 && none.Contains(folded))
            return true;

        var read = new HashSet<int>();
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Value(word) is { } value)
                read.Add(value);
            else if (!silent.Contains(word))
                return false;
        }

        if (drawn > 0 && read.Count == 0)
            read.Add(drawn);
        return read is { Count: 1 } && TryTake(read.Single(), ref stars);
    }

    /// <summary>3, "3sao", "ba".</summary>
    private static int? Value(string word)
    {
        var digits = word.EndsWith("sao", StringComparison.Ordinal) ? word[..^3] : word;
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
