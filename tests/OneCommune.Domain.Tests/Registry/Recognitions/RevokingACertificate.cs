using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using Star = OneCommune.Domain.Registry.Recognitions.Recognition;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

/// <summary>26/2026 art. 8.</summary>
public sealed class RevokingACertificate
{
    private static readonly DateOnly Issued = new(2023, 6, 10);
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly Producer Producer = new("Hộ Thử", LegalForm.Household, 1);
    private static readonly Product Product = new("Mật ong", Producer, Sector.Food);
    private readonly Star star = Star.Of(
        Product,
        Named.Of(Product, Producer),
        RecognitionKind.First,
        3,
        Issued,
        new("1/QĐ-UBND", "UBND tỉnh")
    );

    [Fact]
    public void It_says_ground_number_and_what_was_found_and_ends_on_the_day_before()
    {
        star.Revoke(RevocationGround.MarkMisused, new(2025, 1, 5), " 9/QĐ-UBND ", "Dán nhãn 5 sao", Today);

        Assert.Equal(
            (RevocationGround.MarkMisused, "9/QĐ-UBND", "Dán nhãn 5 sao", new DateOnly(2025, 1, 4), 1L),
            (star.RevokedFor!.Value, star.RevocationNumber, star.RevocationReason, star.LastDay, star.Version)
        );
    }

    [Theory]
    [InlineData("2023-06-10")] // the day of issue: it was never in force
    [InlineData("2026-06-10")] // its last day
    public void Any_day_in_force_will_do(string on)
    {
        star.Revoke(RevocationGround.ForgedDossier, DateOnly.Parse(on), "9/QĐ", null, Today);

        Assert.Equal(DateOnly.Parse(on).AddDays(-1), star.LastDay);
        Assert.Null(star.RevocationReason);
    }

    [Fact]
    public void Today_is_not_the_future()
    {
        star.Revoke(RevocationGround.ForgedDossier, Issued.AddDays(1), "9/QĐ", null, Issued.AddDays(1));

        Assert.Equal(Issued.AddDays(1), star.RevokedOn);
    }

    [Theory]
    [InlineData("2026-08-02", "9/QĐ", "recognition.revoked-in-future")]
    [InlineData("2026-06-11", "9/QĐ", "recognition.not-in-force")]
    [InlineData("2023-06-09", "9/QĐ", "recognition.revoked-before-issue")]
    [InlineData("2025-01-05", " ", "recognition.revocation-number")]
    [InlineData("2025-01-05", "abc", "recognition.revocation-number")]
    [InlineData("2025-01-05", "QĐ/9", "recognition.revocation-number")]
    [InlineData("2025-01-05", "9", "recognition.revocation-number")]
    public void Another_day_or_no_number_is_refused(string on, string number, string code) =>
        Refused(code, RevocationGround.CriteriaNotKept, DateOnly.Parse(on), number, null);

    [Fact]
    public void Only_another_ground_has_to_be_told_in_words()
    {
        Refused("recognition.revocation-words", RevocationGround.Other, Today.AddYears(-1), "9/QĐ", "  ");
        star.Revoke(RevocationGround.Other, Today.AddYears(-1), "9/QĐ", "Kết luận thanh tra 12/KL-TTr", Today);

        Assert.Equal("Kết luận thanh tra 12/KL-TTr", star.RevocationReason);
    }

    [Fact]
    public void What_was_found_has_five_hundred_letters_at_most()
    {
        Refused("recognition.revocation-words", RevocationGround.LawBroken, Today.AddYears(-1), "9/QĐ", new('a', 501));
        star.Revoke(RevocationGround.LawBroken, Today.AddYears(-1), "9/QĐ", new string('a', 500), Today);

        Assert.Equal(500, star.RevocationReason!.Length);
    }

    [Fact]
    public void It_is_revoked_once()
    {
        star.Revoke(RevocationGround.LawBroken, Today.AddYears(-1), "9/QĐ", null, Today);

        // Also on a day when it is no longer in force: that it was revoked is the reason.
        Refused("recognition.already-revoked", RevocationGround.LawBroken, Today, "10/QĐ", null);
        Assert.Equal("9/QĐ", star.RevocationNumber);
    }

    private void Refused(string code, RevocationGround ground, DateOnly on, string? number, string? words) =>
        Assert.Equal(code, Assert.Throws<RefusalException>(() => star.Revoke(ground, on, number, words, Today)).Code);
}
