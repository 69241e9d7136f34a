using OneCommune.Domain.Office.Calendar;

namespace OneCommune.Domain.Tests.Office.Calendar;

public sealed class WorkingDays
{
    private static readonly WorkingCalendar Calendar = new([
        new(new(2026, 4, 26), "Giỗ Tổ", HolidayKind.DayOff),
        new(new(2026, 4, 27), "Nghỉ bù", HolidayKind.DayOff),
        new(new(2026, 4, 30), "30/4", HolidayKind.DayOff),
        new(new(2026, 5, 1), "1/5", HolidayKind.DayOff),
        new(new(2026, 8, 22), "Làm bù", HolidayKind.WorkingDay),
        new(new(2026, 8, 31), "Nghỉ hoán đổi", HolidayKind.DayOff),
        new(new(2026, 9, 1), "Quốc khánh", HolidayKind.DayOff),
        new(new(2026, 9, 2), "Quốc khánh", HolidayKind.DayOff),
    ]);

    [Theory]
    [InlineData("2026-06-15", 15, "2026-07-06")] // no holiday: three weeks
    [InlineData("2026-06-15", 0, "2026-06-15")]
    [InlineData("2026-06-13", 1, "2026-06-15")] // received on a Saturday
    [InlineData("2026-04-20", 15, "2026-05-14")] // over Giỗ Tổ made up, 30/4 and 1/5
    [InlineData("2026-08-21", 1, "2026-08-22")] // a Saturday worked in exchange counts
    [InlineData("2026-08-28", 1, "2026-09-03")]
    public void A_term_counts_working_days_after_the_first_day(string from, int days, string due)
    {
        Assert.Equal(DateOnly.Parse(due), Calendar.Add(DateOnly.Parse(from), days));
    }

    [Theory]
    [InlineData("2026-07-06", "2026-07-06", 0)]
    [InlineData("2026-07-03", "2026-07-06", 1)]
    [InlineData("2026-07-06", "2026-07-03", -1)]
    [InlineData("2026-08-28", "2026-09-03", 1)]
    public void Days_left_are_counted_over_the_same_calendar_and_overdue_is_negative(string today, string due, int left)
    {
        Assert.Equal(left, Calendar.Between(DateOnly.Parse(today), DateOnly.Parse(due)));
    }

    [Fact]
    public void What_is_added_is_what_lies_between()
    {
        var from = new DateOnly(2026, 4, 1);
        for (var days = 0; days < 200; days++)
            Assert.Equal(days, Calendar.Between(from, Calendar.Add(from, days)));
    }

    [Fact]
    public void A_term_is_never_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new(2026, 4, 1), -1));

    [Fact]
    public void A_year_stands_as_announced_only_once_an_office_said_so()
    {
        var calendar = new WorkingCalendar([]) { AnnouncedYears = new HashSet<int> { 2026 } };

        Assert.True(calendar.IsAnnounced(new(2026, 12, 31)));
        Assert.False(calendar.IsAnnounced(new(2027, 1, 1)));
        Assert.False(Calendar.IsAnnounced(new(2026, 12, 31)));
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(201)]
    public void A_holiday_needs_a_name_of_two_hundred_letters_at_most(object given)
    {
        var name = given as string ?? new string('a', (int)given);
        var holiday = new Holiday(new(2026, 1, 1), new string('a', 200), HolidayKind.DayOff);

        foreach (
            var act in new Action[]
            {
                () => _ = new Holiday(new(2026, 1, 1), name, HolidayKind.DayOff),
                () => holiday.Change(name, HolidayKind.WorkingDay),
            }
        )
        {
            var refusal = Assert.Throws<RefusalException>(act);
            Assert.Equal(("holiday.name", (object)200), (refusal.Code, refusal.Args[0]));
        }
        Assert.Equal(HolidayKind.DayOff, holiday.Kind);
    }

    [Fact]
    public void A_day_may_be_named_and_kept_otherwise()
    {
        var holiday = new Holiday(new(2026, 8, 22), "Nghỉ", HolidayKind.DayOff);

        holiday.Change(" Làm  bù ", HolidayKind.WorkingDay);

        Assert.Equal(("Làm bù", HolidayKind.WorkingDay), (holiday.Name, holiday.Kind));
    }
}
