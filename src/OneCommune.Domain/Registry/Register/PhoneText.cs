using System.Text.RegularExpressions;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Telephone numbers as offices write them: with dots or spaces, two in one cell, without the zero a spreadsheet dropped.</summary>
public static partial class PhoneText
{
    /// <summary>
    /// The numbers as bare figures, parted by "; "; a text that is not telephone numbers alone as it is. <paramref name="gotZero"/> when a
    /// number was given back its first zero.
    /// </summary>
    public static string Read(string text, out bool gotZero)
    {
        gotZero = false;
        var numbers = new List<string>();
        foreach (var part in Between().Split(HalfWidth.Of(text)))
        {
            if (part.Trim().Length == 0)
                continue;
            var digits = string.Concat(part.Where(char.IsAsciiDigit));
            if (digits.Length is < 8 or > 12 || part.Any(c => !char.IsAsciiDigit(c) && !" .-–()+".Contains(c)))
                return text;
            var isAbroad = part.Contains('+');
            var lacksZero =
                !isAbroad && (digits.Length == 9 && digits[0] != '0' || digits is { Length: 10 } and ['2', ..]);
            gotZero |= lacksZero;
            numbers.Add(
                (
                    lacksZero ? "0"
                    : isAbroad ? "+"
                    : ""
                ) + digits
            );
        }

        return numbers.Count == 0 ? text : string.Join("; ", numbers);
    }

    /// <summary>Some number in the text can be called in Vietnam or, behind a plus, abroad, and none in it is too short or too long for one.</summary>
    public static bool CanBeCalled(string text)
    {
        var numbers = Between()
            .Split(HalfWidth.Of(text))
            .Select(part => (Digits: string.Concat(part.Where(char.IsAsciiDigit)), IsAbroad: part.Contains('+')))
            .Where(part => part.Digits.Length > 4)
            .ToList();
        return numbers.Count > 0 && numbers.TrueForAll(number => IsNumber(number.Digits, number.IsAbroad));
    }

    /// <summary>A mobile number has ten figures, a fixed one eleven, a hotline eight or ten.</summary>
    private static bool IsNumber(string digits, bool isAbroad)
    {
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length > 10)
            digits = digits[2..].StartsWith('0') ? digits[2..] : "0" + digits[2..];
        else if (isAbroad)
            return digits.Length is >= 8 and <= 15;
        return digits switch
        {
            ['0', '2', ..] => digits.Length is 10 or 11,
            ['0', not '0', ..] => digits.Length == 10,
            ['1', '8' or '9', '0', '0', ..] => digits.Length is 8 or 10,
            _ => false,
        };
    }

    [GeneratedRegex(
        @"[/;,|\n]|\s[-–]\s|\s+(?:hoặc|và|hay)\s+|(?<=[0-9]{9})\s+(?=0[0-9]{8})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();
}
