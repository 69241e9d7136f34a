using System.Globalization;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace OneCommune.Web.Outside;

/// <summary>
/// One way to write a telephone number, however it was typed: "0912345678" for "+84 912 345 678", "0912.345.678", "(84) 912-345-678";
/// a number from abroad as "+66812345678". Used wherever one is taken; what is no number stays as typed.
/// </summary>
internal static partial class Telephone
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number, or null where the text is not one telephone number and nothing else.</summary>
    public static string? Number(string? typed)
    {
        if (typed is null || typed.Length > 30 || !Signs().IsMatch(typed))
            return null;
        // "84 912…" is what remains of "+84" on many screens.
        var digits = string.Concat(typed.Where(char.IsDigit).Select(d => (char)('0' + char.GetNumericValue(d))));
        var whole = digits is ['8', '4', _, _, _, _, _, _, _, _, _, ..] && !typed.Contains('+') ? "+" + digits : typed;
        try
        {
            var number = Numbers.Parse(whole, "VN");
            if (!Numbers.IsValidNumber(number))
                return null;
            return number.CountryCode == 84
                ? "0" + number.NationalNumber.ToString(CultureInfo.InvariantCulture)
                : Numbers.Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The same where several may stand, parted by ; or , or /: "0912345678; 02723821234".</summary>
    public static string? Tidy(string? typed)
    {
        if (typed is null)
            return null;
        if (Number(typed) is { } only)
            return only;
        var parts = typed.Split(
            [';', ',', '/'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return parts.Length > 1 && parts.All(part => Number(part) is not null)
            ? string.Join("; ", parts.Select(Number))
            : typed;
    }

    /// <summary>A name to sign in by: a telephone number of this country in its one form, anything else as typed.</summary>
    public static string UserName(string typed) => Number(typed) is ['0', ..] and var number ? number : typed;

    [GeneratedRegex(@"^\s*[+(＋]?[\d\s().\-\u2010-\u2015]+$")]
    private static partial Regex Signs();
}
