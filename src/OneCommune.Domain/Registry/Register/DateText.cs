using System.Globalization;
using System.Text.RegularExpressions;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Dates as offices write them: 5/8/2024, 05-08-2024, 2024-08-05, 8/2024, 2024, "Năm 2024", "ngày 5 tháng 8 năm 2024", "(5/8/2024)", with or
/// without an hour, or a spreadsheet's day number. The day stands before the month.
/// </summary>
public static partial class DateText
{
    // 1954 to 2119: a day number outside is some other figure.
    private const double FirstSerial = 20_000;
    private const double LastSerial = 80_000;
    private const string Around = " .,;:()[]{}'\"“”‘’";
    private static readonly DateOnly epoch = new(1899, 12, 30);
    private static readonly string[] months = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ');

    /// <summary>Null for an empty cell or a dash. False for what is no date or an impossible one (31/02/2023).</summary>
    public static bool TryParse(Cell cell, out WrittenDate? date)
    {
        date = null;
        if (cell.Number is { } number)
            return TryNumber(number, out date);
        var text = HalfWidth.Of(cell.Text);
        if (text.Trim('-', '–', '—', '/', '.', ' ').Length == 0)
            return true;
        text = text.Trim(Around.ToCharArray());
        if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written))
            return TryNumber(written, out date);

        var hour = Hour().Match(text);
        var day = hour.Success ? text[..hour.Index].TrimEnd(' ', ',') : text;
        return Day().Match(day) is { Success: true } match
            && TryMake(match.Groups, hour.Groups["half"].Success, out date);
    }

    /// <summary>Written as a day, but of none in the calendar: 31/02/2023. What else is no date cannot be read at all.</summary>
    public static bool IsImpossible(Cell cell)
    {
        if (TryParse(cell, out _))
            return false;
        var text = HalfWidth.Of(cell.Number is null ? cell.Text : cell.ToString()).Trim(Around.ToCharArray());
        var hour = Hour().Match(text);
        return IsPacked(text) || Day().IsMatch(hour.Success ? text[..hour.Index].TrimEnd(' ', ',') : text);
    }

    /// <summary>"20230331": year, month and day without any sign between.</summary>
    private static bool IsPacked(string text) =>
        text is ['2', '0', ..] && text.Length == 8 && text.All(char.IsAsciiDigit);

    /// <summary>The whole days written somewhere in a text, with where they stand: "Số 1234/QĐ-UBND ngày 24/12/2024".</summary>
    internal static IEnumerable<(WrittenDate Date, int Start, int Length)> Within(string text)
    {
        foreach (Match match in Inside().Matches(text))
        {
            if (TryMake(match.Groups, isHalfDay: false, out var date))
                yield return (date!.Value, match.Index, match.Length);
        }
    }

    /// <summary>No date with the day first, but one with the month first: "3/31/2023".</summary>
    public static bool IsMonthFirst(Cell cell) =>
        !TryParse(cell, out var date)
            ? Day().Match(HalfWidth.Of(cell.Text)) is { Success: true } match && IsTurned(match.Groups)
            : date is { Doubt: DateDoubt.MonthFirst };

    /// <summary>A text in which day and month could change places: "8/5/2024".</summary>
    internal static bool IsEitherOrder(Cell cell) =>
        cell.Text is not null
        && TryParse(cell, out var date)
        && date is { Precision: DatePrecision.Day, Day: { Day: <= 12 } day }
        && day.Day != day.Month
        && Day().Match(HalfWidth.Of(cell.Text).Trim(Around.ToCharArray())).Groups["either"].Success;

    private static bool IsTurned(GroupCollection groups) =>
        groups["either"].Success
        && int.TryParse(groups["m"].ValueSpan, CultureInfo.InvariantCulture, out var day)
        && int.TryParse(groups["d"].ValueSpan, CultureInfo.InvariantCulture, out var month)
        && day is > 12 and <= 31
        && month is >= 1 and <= 12;

    /// <summary>The day a spreadsheet's number stands for.</summary>
    public static DateOnly FromSerial(double serial) => epoch.AddDays((int)serial);

    public static double ToSerial(DateOnly day) => day.DayNumber - epoch.DayNumber;

    /// <summary>A number in the range of a spreadsheet's days.</summary>
    public static bool IsSerial(double number) => number is >= FirstSerial and < LastSerial;

    private static bool TryNumber(double number, out WrittenDate? date)
    {
        date = number switch
        {
            >= 1900 and < 2200 when number == Math.Floor(number) => new(new((int)number, 1, 1), DatePrecision.Year),
            >= 2000_01_01
            and <= 2099_12_31
                when DateOnly.TryParseExact(
                    number.ToString("0", CultureInfo.InvariantCulture),
                    "yyyyMMdd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var packed
                ) => new(packed, DatePrecision.Day),
            _ when IsSerial(number) => new(FromSerial(number), DatePrecision.Day),
            _ => null,
        };
        return date is not null;
    }

    /// <param name="isHalfDay">An hour with AM or PM stands behind: an American program may have written the month first.</param>
    private static bool TryMake(GroupCollection groups, bool isHalfDay, out WrittenDate? date)
    {
        date = null;
        if (groups["y"].Success && !groups["m"].Success && !groups["name"].Success)
            return TryNumber(Of("y"), out date);
        var (day, month, year) = (Of("d"), Of("m"), Of("y"));
        if (groups["name"].Success)
            month = Array.IndexOf(months, groups["name"].Value[..3].ToLowerInvariant()) + 1;
        var isShort = groups["y"].Length == 2;
        if (isShort)
            year += 2000;
        var precision = groups["d"].Success ? DatePrecision.Day : DatePrecision.Month;
        if (precision == DatePrecision.Month)
            day = 1;
        var isAmerican = isHalfDay && groups["either"].Success;
        var doubt = isShort ? DateDoubt.ShortYear : DateDoubt.None;
        if (isAmerican && month > 12 && day <= 12)
            (day, month, doubt) = (month, day, DateDoubt.MonthFirst);
        else if (isAmerican && day <= 12 && day != month)
            doubt = DateDoubt.EitherOrder;
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(new(year, month, day), precision, doubt);
        return true;

        int Of(string name) =>
            groups[name].Success
                ? int.Parse(groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;
    }
}
