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

    [GeneratedRegex(
        @"[/;,|\n]|\s[-–]\s|\s+(?:hoặc|và|hay)\s+|(?<=[0-9]{9})\s+(?=0[0-9]{8})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();
}
