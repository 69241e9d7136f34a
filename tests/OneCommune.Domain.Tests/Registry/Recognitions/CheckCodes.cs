using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class CheckCodes
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "0000-0000-0000")]
    [InlineData("00000000-0000-0000-ffff-ffffffffffff", "ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("12345678-9abc-def0-0000-000000000021", "0000-0000-0011")] // the last sixty bits, five a letter
    [InlineData("ffffffff-ffff-ffff-8123-456789abcdef", "28T5-CY4T-QKFF")]
    public void It_is_the_last_sixty_bits_of_the_id(string id, string shown)
    {
        Assert.Equal(shown, CheckCode.Of(Guid.Parse(id)).ToString());
    }

    [Theory]
    [InlineData("28T5-CY4T-QKFF")]
    [InlineData("28t5cy4tqkff")]
    [InlineData(" 28T5 CY4T - QKFF ")]
    public void It_is_read_in_any_case_with_any_hyphens_and_spaces(string typed)
    {
        Assert.True(CheckCode.TryParse(typed, out var code));
        Assert.Equal("28T5CY4TQKFF", code.Value);
    }

    [Fact]
    public void Letters_that_it_has_not_are_read_as_the_digits_they_look_like()
    {
        Assert.True(CheckCode.TryParse("OoIiLl000000", out var code));
        Assert.Equal("001111000000", code.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("28T5-CY4T-QKF")]
    [InlineData("28T5-CY4T-QKFFF")]
    [InlineData("28T5-CY4T-QKFU")]
    [InlineData("28T5.CY4T.QKFF")]
    public void Anything_else_is_none(string? typed)
    {
        Assert.False(CheckCode.TryParse(typed, out var code));
        Assert.Null(code.Value);
    }
}
