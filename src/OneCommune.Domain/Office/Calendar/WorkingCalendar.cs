using System.Collections.Frozen;

namespace OneCommune.Domain.Office.Calendar;

/// <summary>Which days offices work: Monday to Friday but for the holidays, and the weekend days worked in exchange.</summary>
public sealed class WorkingCalendar(IEnumerable<Holiday> holidays)
{
    private readonly FrozenDictionary<DateOnly, HolidayKind> exceptions = holidays.ToFrozenDictionary(
        h => h.Date,
        h => h.Kind
    );

    /// <summary>Years whose days stand as announced; what falls in another may still move.</summary>
    public IReadOnlySet<int> AnnouncedYears { get; init; } = FrozenSet<int>.Empty;

    public bool IsAnnounced(DateOnly day) => AnnouncedYears.Contains(day.Year);

    public bool IsWorkingDay(DateOnly day) =>
        exceptions.TryGetValue(day, out var kind)
            ? kind == HolidayKind.WorkingDay
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The last day of a term of <paramref name="workingDays"/> that begins on <paramref name="from"/>: the first day is not
    /// counted (Civil Code art. 147).
    /// </summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = from;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                workingDays--;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when it lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                days++;
        }
        return days;
    }
}
