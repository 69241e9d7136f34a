using OneCommune.Domain.Office.Calendar;

namespace OneCommune.Domain.Tests.Office.Calendar;

public sealed class TheDayOfCulture
{
    [Theory]
    [InlineData(2026, "2026-11-24", "Ngày Văn hóa Việt Nam")] // a Tuesday
    [InlineData(2029, "2029-11-26", "Nghỉ bù Ngày Văn hóa Việt Nam")] // a Saturday: the Monday after
    [InlineData(2030, "2030-11-25", "Nghỉ bù Ngày Văn hóa Việt Nam")] // a Sunday
    public void It_is_proposed_as_a_day_off_and_made_up_after_a_weekend(int year, string day, string name)
    {
        var proposed = CultureDay.Proposed(year, [new(new(year, 9, 2), "Quốc khánh", HolidayKind.DayOff)])!;

        Assert.Equal((DateOnly.Parse(day), name, HolidayKind.DayOff), (proposed.Date, proposed.Name, proposed.Kind));
    }

    [Fact]
    public void There_was_none_before_the_resolution() => Assert.Null(CultureDay.Proposed(2025, []));

    [Theory]
    [InlineData(2026, "2026-11-24")]
    [InlineData(2029, "2029-11-24")]
    [InlineData(2029, "2029-11-26")]
    public void Nothing_is_proposed_where_the_calendar_speaks_of_the_day_or_of_the_day_made_up(
        int year,
        string known
    ) =>
        Assert.Null(
            CultureDay.Proposed(
                year,
                [
                    new(new(year, 9, 2), "Quốc khánh", HolidayKind.DayOff),
                    new(DateOnly.Parse(known), "Làm bù", HolidayKind.WorkingDay),
                ]
            )
        );
}
