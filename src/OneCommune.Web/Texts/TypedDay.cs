using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Texts;

/// <summary>A day as people type it in an address or on the command line: 2024-12-31 or 31/12/2024.</summary>
internal static class TypedDay
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);
    private static readonly string[] Forms = ["yyyy-M-d", "d/M/yyyy"];

    /// <summary>Null where nothing is typed.</summary>
    /// <exception cref="RefusalException">day.unreadable.</exception>
    public static DateOnly? Read(string? text)
    {
        text = text?.Trim();
        if (text is null or "")
            return null;
        if (
            !DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day < Earliest
            || day > Latest
        )
            throw new RefusalException("day.unreadable", Shortened.Told(40, text));
        return day;
    }
}
