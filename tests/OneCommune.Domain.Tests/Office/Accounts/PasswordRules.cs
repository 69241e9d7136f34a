using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Domain.Tests.Office.Accounts;

public sealed class PasswordRules
{
    [Theory]
    [InlineData("chin ky tu", null)]
    [InlineData("chín kýtự", "password.short")]
    [InlineData("1234567890", "password.common")]
    [InlineData("0987654321", "password.common")]
    [InlineData("25/12/1980!", "password.common")]
    [InlineData("aaaaaaaaaaaa", "password.common")]
    [InlineData("Mật khẩu 2026", "password.common")]
    [InlineData("MatKhau@123", "password.common")]
    [InlineData("P@ssw0rd2026", "password.common")]
    [InlineData("Password123!", "password.common")]
    [InlineData("qwertyuiop", "password.common")]
    [InlineData("xx-Nguyen.An-xx", "password.like-name")]
    [InlineData("gạo nàng thơm chợ đào", null)]
    [InlineData("quang lúa 4 sao bến lức", null)]
    public void A_password_is_long_and_not_what_others_try_first(string password, string? refusal)
    {
        var code = Record.Exception(() => PasswordRule.Check(password, "nguyen.an")) as RefusalException;

        Assert.Equal(refusal, code?.Code);
    }

    [Fact]
    public void A_password_of_endless_length_is_refused() =>
        Assert.Equal(
            "password.long",
            Assert
                .Throws<RefusalException>(() => PasswordRule.Check(string.Concat(Enumerable.Repeat("lúa ", 51)), "an"))
                .Code
        );

    [Fact]
    public void Accents_typed_another_way_are_the_same_password() =>
        Assert.Equal(PasswordRule.Normal("lúa mới"), PasswordRule.Normal("lu\u0301a mo\u031B\u0301i"));
}
