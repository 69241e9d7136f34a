using System.Globalization;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ReadingDates
{
    [Theory]
    [InlineData("26/4/2024")]
    [InlineData("26/04/2024")]
    [InlineData("26-4-2024")]
    [InlineData("26.04.2024")]
    [InlineData("26/04/2024.")]
    [InlineData("26/4/2024;")]
    [InlineData("(26/4/2024)")]
    [InlineData("“26/4/2024”")]
    [InlineData("26 / 04 / 2024 ")]
    [InlineData("26\u00a0/\u00a04\u00a0/\u00a02024")]
    [InlineData("\u200b26/4/2024\ufeff")]
    [InlineData("２６／４／２０２４")]
    [InlineData("26/04/2024 12:00:00 AM")]
    [InlineData("26/4/2024 0:00")]
    [InlineData("26/4/2024, 07h30")]
    [InlineData("2024-04-26T00:00:00+07:00")]
    [InlineData("2024/04/26")]
    [InlineData("26\\4\\2024")]
    [InlineData("Ngày 26/4/2024")]
    [InlineData("Thứ Sáu, 26/4/2024")]
    [InlineData("ngày 26 tháng 04 năm 2024.")]
    [InlineData("26 tháng 4, 2024")]
    [InlineData("26-Apr-2024")]
    [InlineData("26 April 2024")]
    [InlineData("2024-04-26")]
    [InlineData("2024-04-26T00:00:00")]
    [InlineData("26/04/2024 0:00:00")]
    [InlineData("ngày 26 tháng 4 năm 2024")]
    [InlineData(" 26 / 4 / 2024 ")]
    [InlineData("45408")]
    [InlineData("20240426")]
    public void A_day_is_read_as_offices_write_it(string text)
    {
        Assert.True(DateText.TryParse(new(text), out var date));
        Assert.Equal(new WrittenDate(new(2024, 4, 26), DatePrecision.Day), date);
    }

    [Theory]
    [InlineData("31/02/2023")]
    [InlineData("29/2/2023")]
    [InlineData("4/26/2024")]
    [InlineData("0/1/2024")]
    [InlineData("2024-13-01")]
    [InlineData("hôm qua")]
    [InlineData("123")]
    [InlineData("1/2/3/2024")]
    [InlineData("26/4/2024 và 27/4/2024")]
    [InlineData("26/4/2024, số 5")]
    [InlineData("26/4")]
    [InlineData("30/2/24")]
    [InlineData("năm ngoái")]
    [InlineData("٠١/٠١/2024")]
    public void An_impossible_date_is_refused(string text) => Assert.False(DateText.TryParse(new(text), out _));

    [Fact]
    public void A_year_or_a_month_alone_is_its_first_day()
    {
        Assert.True(DateText.TryParse(new("2024"), out var year));
        Assert.Equal(new WrittenDate(new(2024, 1, 1), DatePrecision.Year), year);
        Assert.True(DateText.TryParse(Cell.Of(2024), out year));
        Assert.Equal(new WrittenDate(new(2024, 1, 1), DatePrecision.Year), year);
        Assert.True(DateText.TryParse(new("4/2024"), out var month));
        Assert.Equal(new WrittenDate(new(2024, 4, 1), DatePrecision.Month), month);
    }

    [Theory]
    [InlineData("Năm 2024", DatePrecision.Year)]
    [InlineData("năm: 2024", DatePrecision.Year)]
    [InlineData("(2024)", DatePrecision.Year)]
    [InlineData("01/2024", DatePrecision.Month)]
    [InlineData("tháng 1/2024", DatePrecision.Month)]
    [InlineData("T1/2024", DatePrecision.Month)]
    [InlineData("T.01/2024", DatePrecision.Month)]
    [InlineData("Tháng 01 năm 2024", DatePrecision.Month)]
    public void A_year_or_a_month_may_say_so(string text, DatePrecision precision)
    {
        Assert.True(DateText.TryParse(new(text), out var date));
        Assert.Equal(new WrittenDate(new(2024, 1, 1), precision), date);
    }

    [Theory]
    [InlineData("26/4/24", "2024-04-26", DateDoubt.ShortYear)]
    [InlineData("26-Apr-24", "2024-04-26", DateDoubt.ShortYear)]
    [InlineData("3/31/2023 12:00:00 AM", "2023-03-31", DateDoubt.MonthFirst)]
    [InlineData("8/5/2024 12:00:00 AM", "2024-05-08", DateDoubt.EitherOrder)]
    [InlineData("5/5/2024 12:00:00 AM", "2024-05-05", DateDoubt.None)]
    [InlineData("8/5/2024 0:00:00", "2024-05-08", DateDoubt.None)]
    public void What_could_be_meant_otherwise_says_so(string text, string day, DateDoubt doubt)
    {
        Assert.True(DateText.TryParse(new(text), out var date));
        Assert.Equal(new WrittenDate(DateOnly.Parse(day), DatePrecision.Day, doubt), date);
    }

    [Theory]
    [InlineData("3/31/2023", true)]
    [InlineData("3/31/2023 12:00:00 AM", true)]
    [InlineData("31/3/2023", false)]
    [InlineData("31/31/2023", false)]
    [InlineData("8/5/2024 12:00:00 AM", false)]
    public void The_month_stands_first_only_where_the_day_cannot(string text, bool isMonthFirst) =>
        Assert.Equal(isMonthFirst, DateText.IsMonthFirst(new(text)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("  /  /  ")]
    public void Nothing_is_no_date_and_no_fault(string text)
    {
        Assert.True(DateText.TryParse(new(text), out var date));
        Assert.Null(date);
    }

    [Fact]
    public void Every_day_of_a_century_comes_back_from_every_way_to_write_it()
    {
        string[] ways = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd-MM-yyyy", "d.M.yyyy"];
        for (var day = new DateOnly(2000, 1, 1); day < new DateOnly(2100, 1, 1); day = day.AddDays(1))
        {
            foreach (var way in ways)
                Assert.True(
                    DateText.TryParse(new(day.ToString(way, CultureInfo.InvariantCulture)), out var read)
                        && read == new WrittenDate(day, DatePrecision.Day)
                );
            Assert.True(
                DateText.TryParse(Cell.Of(DateText.ToSerial(day) + 0.5), out var serial) && serial!.Value.Day == day
            );
        }
    }

    [Theory]
    [InlineData("31/02/2023", true)]
    [InlineData("(29/2/2023 0:00)", true)]
    [InlineData("20230231", true)]
    [InlineData("x", false)]
    [InlineData("chưa rõ", false)]
    [InlineData("24/12", false)]
    [InlineData("5/8/2024 hoặc 6/8/2024", false)]
    public void A_day_outside_the_calendar_is_told_from_a_text_that_is_no_day(string text, bool isImpossible)
    {
        Assert.False(DateText.TryParse(new(text), out _));
        Assert.Equal(isImpossible, DateText.IsImpossible(new(text)));
    }
}
