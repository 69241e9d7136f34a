using System.Globalization;
using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Money;

/// <summary>
/// An amount in đồng as people type it: "1.500.000", "1 500 000 đ", "−5.000", "1,5 tỷ", "2 tỷ rưỡi", "1 tỷ 200 triệu". Points or
/// spaces part groups of three, a comma stands before decimals, and before a unit also a point that cannot part groups ("1.2 tỷ").
/// What has no reading, or more than one ("1.5", "1,500"), is not guessed.
/// </summary>
public static partial class MoneyText
{
    /// <summary>đồng; far above any producer's or province's money, and exact in every program that reads JSON.</summary>
    public const long Most = 999_999_999_999_999;

    private static readonly NumberFormatInfo groups = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    public static MoneyReading Read(string? text)
    {
        var typed = Plain(text);
        if (typed.Length == 0)
            return MoneyReading.No("empty");
        var isLoss = typed[0] == '-';
        var rest = typed.AsSpan(isLoss ? 1 : 0).Trim();

        var sum = 0m;
        var unitBefore = decimal.MaxValue;
        while (rest.Length > 0)
        {
            var numberEnd = EndOf(rest, IsNumber);
            var unitEnd = numberEnd + EndOf(rest[numberEnd..], letter => !IsNumber(letter) || letter == ' ');
            if (UnitOf(rest[numberEnd..unitEnd].Trim(), out var hasHalf) is not { } unit || numberEnd == 0)
                return MoneyReading.No("not-money");
            if (Number(rest[..numberEnd].Trim().ToString(), hasUnit: unit > 1) is not { } number)
                return MoneyReading.No("groups");
            var isFirst = unitBefore == decimal.MaxValue;
            rest = rest[unitEnd..].Trim();
            // "200 triệu 1 tỷ", "1 tỷ 2000 triệu", "1 tỷ 200".
            var isTwice = !isFirst && (unit == 1 || number * unit >= unitBefore);
            // "1,5 tỷ rưỡi", "1,5 tỷ 200 triệu", "2 tỷ rưỡi 200 triệu".
            var isSplitTwice = hasHalf && !decimal.IsInteger(number);
            number += hasHalf ? 0.5m : 0;
            if (isTwice || isSplitTwice || (rest.Length > 0 && !decimal.IsInteger(number)))
                return MoneyReading.No("groups");
            unitBefore = unit;
            sum += number * unit;
            if (sum > Most)
                return MoneyReading.No("too-large");
        }
        if (unitBefore == decimal.MaxValue)
            return MoneyReading.No("not-money");
        return decimal.IsInteger(sum) ? new((long)(isLoss ? -sum : sum), null) : MoneyReading.No("not-whole");
    }

    /// <summary>"1.500.000", a loss "-1.500.000": how an amount stands in forms, lists and on paper; reads back as it was.</summary>
    public static string Write(long dong) => dong.ToString("N0", groups);

    // One kind of space, of minus and of digit; lower case.
    private static string Plain(string? text) =>
        string.Concat(
            VietnameseText
                .Tidy(text)
                .ToLowerInvariant()
                .Select(letter =>
                    letter switch
                    {
                        '−' or '–' or '—' or '‐' or '‑' or '﹣' or '－' => '-',
                        '．' => '.',
                        '，' => ',',
                        >= '０' and <= '９' => (char)(letter - '０' + '0'),
                        _ => letter,
                    }
                )
        );

    private static bool IsNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' ';

    private static int EndOf(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var end = 0;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }

    /// <param name="hasHalf">Half a unit more: "tỷ rưỡi".</param>
    private static decimal? UnitOf(ReadOnlySpan<char> word, out bool hasHalf)
    {
        word = Without(["đồng", "dong", "vnđ", "vnd", "đ", "₫"], word);
        var whole = Without(["rưỡi", "ruoi"], word);
        hasHalf = whole.Length < word.Length;
        return whole switch
        {
            "" => hasHalf ? null : 1,
            "nghìn" or "ngàn" or "nghin" or "ngan" or "k" => 1_000,
            "triệu" or "trieu" or "tr" => 1_000_000,
            "tỷ" or "tỉ" or "ty" or "ti" => 1_000_000_000,
            "nghìn tỷ" or "ngàn tỷ" or "nghìn tỉ" or "ngàn tỉ" or "nghin ty" or "ngan ty" => 1_000_000_000_000,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Without(string[] endings, ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending))
                return word[..^ending.Length].TrimEnd();
        return word;
    }

    /// <param name="hasUnit">Decimals mean something before "triệu"; đồng have none.</param>
    private static decimal? Number(string typed, bool hasUnit)
    {
        // As an English keyboard writes it; one such group alone could be decimals.
        if (CommaGroups().IsMatch(typed))
            typed = typed.Replace(",", "");
        if (hasUnit && PointDecimals().IsMatch(typed))
            typed = typed.Replace('.', ',');
        if (!Grouped().IsMatch(typed) || typed.Length > 30)
            return null;
        var decimals = typed.IndexOf(',') is var comma and >= 0 ? typed[(comma + 1)..] : "";
        var isAmbiguous = decimals.Length == 3 && typed[0] != '0';
        if (isAmbiguous || (!hasUnit && decimals.Trim('0').Length > 0))
            return null;
        var digits = typed.Replace(".", "").Replace(" ", "").Replace(',', '.');
        return
            decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= Most
            ? number
            : Most + 1m;
    }

    [GeneratedRegex(@"^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d{1,9})?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[1-9]\d{0,2}(?:,\d{3}){2,}$")]
    private static partial Regex CommaGroups();

    // Three digits would be a group: "1.200 tỷ" is twelve hundred.
    [GeneratedRegex(@"^(?:0\.\d{1,9}|[1-9]\d*\.\d{1,2})$")]
    private static partial Regex PointDecimals();
}
