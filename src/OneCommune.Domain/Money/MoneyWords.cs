namespace OneCommune.Domain.Money;

/// <summary>An amount spelled out as on a Vietnamese receipt: "một tỷ năm trăm triệu đồng", a loss "âm năm nghìn đồng".</summary>
public static class MoneyWords
{
    private static readonly string[] digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    public static string Of(long dong) => $"{(dong < 0 ? "âm " : "")}{Spelled(Math.Abs(dong))} đồng";

    private static string Spelled(long number)
    {
        if (number == 0)
            return digits[0];
        var (billions, rest) = Math.DivRem(number, 1_000_000_000);
        var words = new List<string>();
        if (billions > 0)
            words.Add(Spelled(billions) + " tỷ");
        foreach (var (unit, name) in ((long, string)[])[(1_000_000, " triệu"), (1_000, " nghìn"), (1, "")])
        {
            var group = (int)(rest / unit % 1000);
            if (group > 0)
                words.Add(Group(group, isFirst: words.Count == 0) + name);
        }
        return string.Join(' ', words);
    }

    /// <summary>1 to 999; after a greater group its hundreds are said even where they are none: "không trăm linh năm".</summary>
    private static string Group(int group, bool isFirst)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>();
        if (hundreds > 0 || !isFirst)
            words.Add(digits[hundreds] + " trăm");
        if (tens == 1)
            words.Add("mười");
        else if (tens > 1)
            words.Add(digits[tens] + " mươi");
        else if (words.Count > 0 && ones > 0)
            words.Add("linh");
        if (ones > 0)
            words.Add(
                (tens, ones) is (> 1, 1) ? "mốt"
                : (tens, ones) is (> 0, 5) ? "lăm"
                : digits[ones]
            );
        return string.Join(' ', words);
    }
}
