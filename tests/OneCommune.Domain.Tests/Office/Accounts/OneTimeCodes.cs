using System.Text;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Domain.Tests.Office.Accounts;

public sealed class OneTimeCodes
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238 appendix B, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_the_standard_come_out(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, OneTimeCode.Step(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_phone_may_be_one_step_off(int off, bool accepted)
    {
        var now = new DateTime(2026, 6, 15, 2, 0, 0, DateTimeKind.Utc);
        var step = OneTimeCode.Step(now) + off;

        Assert.Equal(accepted ? step : null, OneTimeCode.Match(Key, OneTimeCode.At(Key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public void What_is_no_code_matches_nothing(string code) =>
        Assert.Null(OneTimeCode.Match(Key, code, DateTime.UnixEpoch.AddYears(56)));

    [Fact]
    public void A_step_counts_once_and_older_ones_no_more()
    {
        var factor = new SecondFactor(Guid.NewGuid());
        factor.Offer("sealed");
        factor.Confirm(100, []);

        Assert.False(factor.Use(100));
        Assert.True(factor.Use(101));
        Assert.False(factor.Use(101));
        Assert.False(factor.Use(99));
    }

    [Fact]
    public void A_recovery_code_counts_once()
    {
        var factor = new SecondFactor(Guid.NewGuid());
        factor.Offer("sealed");
        factor.Confirm(100, ["aa", "bb"]);

        Assert.True(factor.UseRecovery("aa"));
        Assert.False(factor.UseRecovery("aa"));
        Assert.False(factor.UseRecovery(""));
        Assert.Equal(1, factor.RecoveryLeft);
    }

    [Fact]
    public void The_old_key_stays_in_force_until_the_new_one_is_confirmed()
    {
        var factor = new SecondFactor(Guid.NewGuid());
        factor.Offer("old");
        factor.Confirm(100, []);
        factor.Offer("new");

        Assert.Equal("old", factor.AuthenticatorKey);
        factor.Confirm(200, []);
        Assert.Equal("new", factor.AuthenticatorKey);
        Assert.Equal("second-factor.not-started", Assert.Throws<RefusalException>(() => factor.Confirm(201, [])).Code);
    }
}
