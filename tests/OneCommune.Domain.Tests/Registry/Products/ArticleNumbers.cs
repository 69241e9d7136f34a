using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Tests.Registry.Products;

public sealed class ArticleNumbers
{
    [Theory]
    [InlineData("8938505970004", true)]
    [InlineData("4006381333931", true)]
    [InlineData("96385074", true)]
    [InlineData("036000291452", true)]
    [InlineData("10614141000415", true)]
    [InlineData("8938505970005", false)]
    [InlineData("893850597001", false)]
    [InlineData("89385059700O4", false)]
    [InlineData("B938505970004", false)] // a letter worth the same
    [InlineData("", false)]
    public void The_last_digit_checks_the_others(string digits, bool valid) =>
        Assert.Equal(valid, GtinCheck.IsValid(digits));

    [Theory]
    [InlineData("96385074")]
    [InlineData("036000291452")]
    [InlineData("4006381333931")]
    [InlineData("10614141000415")]
    public void One_digit_typed_wrong_is_always_noticed(string digits)
    {
        for (var place = 0; place < digits.Length; place++)
        {
            foreach (var other in "0123456789".Where(digit => digit != digits[place]))
                Assert.False(GtinCheck.IsValid($"{digits[..place]}{other}{digits[(place + 1)..]}"));
        }
    }
}
