using System.Globalization;
using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>How exactly a date is written.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>
/// A date as written. Of a month or a year alone it is the first day, so that no star outlives its right.
/// </summary>
public readonly record struct WrittenDate(DateOnly Day, DatePrecision Precision);

/// <summary>Dates as offices write them: 5/8/2024, 05-08-2024, 2024-08-05, 8/2024, 2024, "ngày 5 tháng 8 năm 2024", or a spreadsheet's day number.</summary>
public static partial class DateText
{
    // 1954 to 2119: a day number outside is some other figure.
    private const double FirstSerial = 20_000;
    private const double LastSerial = 80_000;
    private static readonly DateOnly epoch = new(1899, 12, 30);

    /// <summary>Null for an empty cell or a dash. False for what is no date or an impossible one (31/02/2023).</summary>
    public static bool TryParse(Cell cell, out WrittenDate? date)
    {
        date = null;
        if (cell.Number is { } number)
            return TryNumber(number, out date);
        var text = VietnameseText.Tidy(cell.Text ?? "");
        if (text.Trim('-', '–', '—', '/', '.', ' ').Length == 0)
            return true;
        if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written))
            return TryNumber(written, out date);

        return Numbers().Match(Time().Replace(text, "")) is { Success: true } match && TryMake(match.Groups, out date);
    }

    /// <summary>The day a spreadsheet's number stands for.</summary>
    public static DateOnly FromSerial(double serial) => epoch.AddDays((int)serial);

    public static double ToSerial(DateOnly day) => day.DayNumber - epoch.DayNumber;

    private static bool TryNumber(double number, out WrittenDate? date)
    {
        date = number switch
        {
            >= 1900 and < 2200 when number == Math.Floor(number) => new(new((int)number, 1, 1), DatePrecision.Year),
            >= FirstSerial and < LastSerial => new(FromSerial(number), DatePrecision.Day),
            _ => null,
        };
        return date is not null;
    }

    private static bool TryMake(GroupCollection groups, out WrittenDate? date)
    {
        date = null;
        var (day, month, year) = (Of("d"), Of("m"), Of("y"));
        if (groups["y"].Length == 2)
            year += 2000;
        var precision = groups["d"].Success ? DatePrecision.Day : DatePrecision.Month;
        day = Math.Max(day, precision == DatePrecision.Month ? 1 : 0);
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(new(year, month, day), precision);
        return true;

        int Of(string name) =>
            groups[name].Success
                ? int.Parse(groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;
    }

    [GeneratedRegex(
        @"^(?:(?:ngày\s*)?(?<d>[0-9]{1,2})\s*(?:[/\-.]|\s|tháng)\s*(?:tháng\s*)?(?<m>[0-9]{1,2})\s*(?:[/\-.]|\s|năm)\s*(?:năm\s*)?(?<y>[0-9]{4}|[0-9]{2})"
            + @"|(?<y>[0-9]{4})[/\-.](?<m>[0-9]{1,2})[/\-.](?<d>[0-9]{1,2})"
            + @"|(?:tháng\s*)?(?<m>[0-9]{1,2})\s*[/\-.]\s*(?<y>[0-9]{4}))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?:T|\s+)[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?Z?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Time();
}
