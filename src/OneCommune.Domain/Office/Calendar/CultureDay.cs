namespace OneCommune.Domain.Office.Calendar;

/// <summary>
/// Ngày Văn hóa Việt Nam, 24 November, which Resolution 80-NQ/TW of 7 January 2026 wants to be a paid day off. How offices keep it is
/// said by each year's announcement, so it is proposed and an office confirms it.
/// </summary>
public static class CultureDay
{
    public const string Name = "Ngày Văn hóa Việt Nam";
    private const int FirstYear = 2026;

    public static DateOnly On(int year) => new(year, 11, 24);

    /// <summary>
    /// The day off to be confirmed for a year: the day itself or, when it falls on a weekend, the working day after it (Labour Code
    /// art. 111.3). Null before 2026, and where the year's calendar already says something of either.
    /// </summary>
    public static Holiday? Proposed(int year, IEnumerable<Holiday> known)
    {
        if (year < FirstYear)
            return null;
        var day = On(year);
        var off = day;
        while (off.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            off = off.AddDays(1);
        return known.Any(one => one.Date == day || one.Date == off)
            ? null
            : new Holiday(off, off == day ? Name : $"Nghỉ bù {Name}", HolidayKind.DayOff);
    }
}
