using System.Globalization;
using OneCommune.Domain.Registers;

namespace OneCommune.Domain.Tests.Registers;

public sealed class ReadingDates
{
    [Theory]
    [InlineData("26/4/2024")]
    [InlineData("26/04/2024")]
    [InlineData("26-4-2024")]
    [InlineData("26.04.2024")]
    [InlineData("26/4/24")]
    [InlineData("2024-04-26")]
    [InlineData("2024-04-26T00:00:00")]
    [InlineData("26/04/2024 0:00:00")]
    [InlineData("ngày 26 tháng 4 năm 2024")]
    [InlineData(" 26 / 4 / 2024 ")]
    [InlineData("45408")]
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
    [InlineData("１/１/2024")]
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
}
