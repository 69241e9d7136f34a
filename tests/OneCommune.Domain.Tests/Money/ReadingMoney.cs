using OneCommune.Domain.Money;

namespace OneCommune.Domain.Tests.Money;

public class ReadingMoney
{
    [Theory]
    [InlineData("1.500.000", 1_500_000)]
    [InlineData("1 500 000", 1_500_000)]
    [InlineData("1\u00A0500\u00A0000", 1_500_000)]
    [InlineData("1\u202F500\u202F000 đ", 1_500_000)]
    [InlineData("1500000", 1_500_000)]
    [InlineData("1,500,000", 1_500_000)]
    [InlineData("1.500.000,00", 1_500_000)]
    [InlineData("1.500.000đ", 1_500_000)]
    [InlineData("1.500.000 VNĐ", 1_500_000)]
    [InlineData("1.500.000 đồng", 1_500_000)]
    [InlineData("１.５００.０００", 1_500_000)]
    [InlineData("1.500", 1_500)]
    [InlineData("15", 15)]
    [InlineData("0", 0)]
    [InlineData("−5.000", -5_000)]
    [InlineData("-5.000", -5_000)]
    [InlineData("– 5.000 đ", -5_000)]
    [InlineData("1,5 tỷ", 1_500_000_000)]
    [InlineData("1,5 tỉ đồng", 1_500_000_000)]
    [InlineData("1,1 triệu", 1_100_000)]
    [InlineData("1,1triệu", 1_100_000)]
    [InlineData("-1,1 tr", -1_100_000)]
    [InlineData("0,500 tỷ", 500_000_000)]
    [InlineData("1.200 tỷ", 1_200_000_000_000)]
    [InlineData("350 nghìn", 350_000)]
    [InlineData("2 nghìn tỷ", 2_000_000_000_000)]
    [InlineData("1 tỷ 200 triệu", 1_200_000_000)]
    [InlineData("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000)]
    [InlineData("1,25 TỶ", 1_250_000_000)]
    [InlineData("1.2 tỷ", 1_200_000_000)]
    [InlineData("-1.25tr", -1_250_000)]
    [InlineData("0.500 tỷ", 500_000_000)]
    [InlineData("2 tỷ rưỡi", 2_500_000_000)]
    [InlineData("1 tỷ 2 triệu rưỡi đồng", 1_002_500_000)]
    [InlineData("12 trieu dong", 12_000_000)]
    [InlineData("2 ty ruoi", 2_500_000_000)]
    [InlineData("350k", 350_000)]
    public void What_people_type_has_its_one_amount(string typed, long dong) =>
        Assert.Equal(new MoneyReading(dong, null), MoneyText.Read(typed));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("1.5", "groups")]
    [InlineData("1.2.3", "groups")]
    [InlineData("1,2.3", "groups")]
    [InlineData("1..2", "groups")]
    [InlineData("5 .5", "groups")]
    [InlineData("1.50.000", "groups")]
    [InlineData("1.5000", "groups")]
    [InlineData("1.500 000", "groups")]
    [InlineData("1,500", "groups")]
    [InlineData("1,500 triệu", "groups")]
    [InlineData("1.5000 tỷ", "groups")]
    [InlineData("1.5.2 tỷ", "groups")]
    [InlineData("1.5,2 tỷ", "groups")]
    [InlineData("1.2 tỷ 300 triệu", "groups")]
    [InlineData("1,5 tỷ rưỡi", "groups")]
    [InlineData("2 tỷ rưỡi 200 triệu", "groups")]
    [InlineData("5 rưỡi", "not-money")]
    [InlineData("0.500", "groups")]
    [InlineData("12,5", "groups")]
    [InlineData("007", "groups")]
    [InlineData("1 tỷ 200", "groups")]
    [InlineData("1,5 tỷ 200 triệu", "groups")]
    [InlineData("200 triệu 1 tỷ", "groups")]
    [InlineData("1 tỷ 2000 triệu", "groups")]
    [InlineData("1,0000000001 tỷ", "groups")]
    [InlineData("1,2345678 triệu", "not-whole")]
    [InlineData("1tr5", "groups")]
    [InlineData("một triệu", "not-money")]
    [InlineData("triệu", "not-money")]
    [InlineData("-", "not-money")]
    [InlineData("--5", "not-money")]
    [InlineData("5-", "not-money")]
    [InlineData("1e6", "not-money")]
    [InlineData("1.500.000 USD", "not-money")]
    [InlineData("5 triệu hoặc 6 triệu", "not-money")]
    [InlineData("🌾", "not-money")]
    [InlineData("999999999999999999999999999999999999", "groups")]
    [InlineData("1.000.000.000.000.000", "too-large")]
    [InlineData("999 nghìn tỷ 999 tỷ 999 triệu 999 nghìn 5 tỷ", "groups")]
    public void What_has_no_single_reading_is_not_guessed(string typed, string reason) =>
        Assert.Equal(new MoneyReading(null, reason), MoneyText.Read(typed));

    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        var random = new Random(26);
        foreach (
            var dong in Enumerable
                .Range(0, 2_000)
                .Select(i => random.NextInt64(-MoneyText.Most, MoneyText.Most) >> (i % 48))
        )
            Assert.Equal(dong, MoneyText.Read(MoneyText.Write(dong)).Dong);
    }

    [Theory]
    [InlineData(0, "không đồng")]
    [InlineData(15, "mười lăm đồng")]
    [InlineData(21, "hai mươi mốt đồng")]
    [InlineData(11, "mười một đồng")]
    [InlineData(105, "một trăm linh năm đồng")]
    [InlineData(110, "một trăm mười đồng")]
    [InlineData(1_000_005, "một triệu không trăm linh năm đồng")]
    [InlineData(1_500_000_000, "một tỷ năm trăm triệu đồng")]
    [InlineData(-5_000, "âm năm nghìn đồng")]
    [InlineData(2_000_000_000_000, "hai nghìn tỷ đồng")]
    [InlineData(
        12_345_678_905,
        "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh năm đồng"
    )]
    public void An_amount_is_spelled_out_as_on_a_receipt(long dong, string words) =>
        Assert.Equal(words, MoneyWords.Of(dong));
}
