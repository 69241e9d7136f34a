using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ReadingStars
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("3 sao", 3)]
    [InlineData("4.0", 4)]
    [InlineData("4,0", 4)]
    [InlineData("3sao", 3)]
    [InlineData("3*", 3)]
    [InlineData("3 *", 3)]
    [InlineData("(3 sao)", 3)]
    [InlineData("***", 3)]
    [InlineData("★★★★", 4)]
    [InlineData("⭐⭐⭐⭐⭐", 5)]
    [InlineData("OCOP 4 sao", 4)]
    [InlineData("Đạt 5 SAO", 5)]
    [InlineData("hạng ba sao", 3)]
    [InlineData("03", 3)]
    [InlineData("Ba sao", 3)]
    [InlineData("bốn sao", 4)]
    [InlineData("năm sao", 5)]
    [InlineData("03 (ba) sao", 3)]
    [InlineData("３", 3)]
    [InlineData("4 sao (nâng hạng)", 4)]
    [InlineData("4 sao (công nhận lại)", 4)]
    [InlineData("★★★☆☆", 3)]
    [InlineData("★ ★ ★ ★", 4)]
    [InlineData("⭐️⭐️⭐️", 3)]
    [InlineData("🌟🌟🌟🌟", 4)]
    [InlineData("3 ★★★", 3)]
    [InlineData("4\u00a0sao\u200b", 4)]
    [InlineData("2 sao", 2)]
    public void Stars_are_read_as_offices_write_them(string text, int stars)
    {
        Assert.True(StarText.TryParse(new(text), out var read));
        Assert.Equal(stars, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("—")]
    [InlineData("không")]
    [InlineData("Chưa xếp hạng")]
    [InlineData("0")]
    public void No_star_is_no_fault(string text)
    {
        Assert.True(StarText.TryParse(new(text), out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("3-4 sao")]
    [InlineData("3 sao, tiềm năng 5 sao")]
    [InlineData("ba đồng")]
    [InlineData("★★★★★★")]
    [InlineData("33")]
    [InlineData("☆☆☆")]
    [InlineData("☆☆☆☆☆")]
    [InlineData("★★★☆☆☆")]
    [InlineData("4 ★★★")]
    [InlineData("3/5 sao")]
    [InlineData("4 sao hoặc 5 sao")]
    [InlineData("x")]
    [InlineData("đạt")]
    [InlineData("85 điểm")]
    [InlineData("●●●")]
    [InlineData("???")]
    [InlineData("✶✶✶")]
    [InlineData("⭑⭑⭑")]
    [InlineData("!!!")]
    [InlineData("+++")]
    [InlineData("③")]
    [InlineData("Ⅲ")]
    [InlineData("✓")]
    [InlineData("3?")]
    [InlineData("4%")]
    [InlineData("-3")]
    [InlineData("(-3)")]
    [InlineData("−3")]
    [InlineData("≥3")]
    [InlineData("3+")]
    [InlineData("~4 sao")]
    [InlineData("không ?")]
    public void What_is_no_rank_or_two_ranks_is_not_guessed(string text) =>
        Assert.False(StarText.TryParse(new(text), out _));

    [Fact]
    public void A_number_is_a_rank_only_from_one_to_five()
    {
        Assert.True(StarText.TryParse(Cell.Of(4), out var stars) && stars == 4);
        Assert.False(StarText.TryParse(Cell.Of(3.5), out _));
        Assert.False(StarText.TryParse(Cell.Of(45509), out _));
    }

    [Fact]
    public void Two_ranks_in_one_row_are_told_as_two()
    {
        var reading = Sheet.ReadGood((RegisterColumn.CurrentStars, "3 sao, 4 sao"));

        Assert.Equal("register.several-stars", Assert.Single(reading.Refused).Reason.Code);
    }
}
