using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class HowARecognitionStands
{
    private static readonly DateOnly Issued = new(2022, 6, 10);
    private static readonly Producer Producer = new("Hộ Thử", LegalForm.Household, 1);
    private static readonly Product Product = new("Mật ong rừng", Producer, Sector.Food);
    private readonly Domain.Registry.Recognitions.Recognition recognition = Domain.Registry.Recognitions.Recognition.Of(
        Product,
        Named.Of(Product, Producer),
        RecognitionKind.First,
        3,
        Issued,
        new Decided("1/QĐ-UBND", "UBND tỉnh")
    );

    [Fact]
    public void It_is_in_force_from_its_issue_to_the_same_day_three_years_later()
    {
        Assert.Equal(Standing.NotYet, recognition.StandingOn(new(2022, 6, 9)));
        Assert.Equal(Standing.InForce, recognition.StandingOn(Issued));
        Assert.Equal(Standing.InForce, recognition.StandingOn(new(2025, 6, 10)));
        Assert.Equal(Standing.Expired, recognition.StandingOn(new(2025, 6, 11)));
    }

    [Fact]
    public void A_revocation_is_told_from_its_day_on_and_not_before()
    {
        recognition.Revoke(new(2024, 1, 5), "9/QĐ-UBND", "Ngừng sản xuất");

        Assert.Equal(Standing.InForce, recognition.StandingOn(new(2024, 1, 4)));
        Assert.Equal(Standing.Revoked, recognition.StandingOn(new(2024, 1, 5)));
        Assert.Equal(Standing.Revoked, recognition.StandingOn(new(2026, 1, 5)));
    }

    [Fact]
    public void A_revocation_after_expiry_leaves_it_expired()
    {
        recognition.Revoke(new(2025, 7, 1), "9/QĐ-UBND", null);

        Assert.Equal(Standing.Expired, recognition.StandingOn(new(2025, 12, 31)));
    }

    [Fact]
    public void A_later_recognition_replaces_it_from_its_own_issue()
    {
        recognition.ReplaceBy(new(2025, 1, 20));

        Assert.Equal(Standing.InForce, recognition.StandingOn(new(2025, 1, 19)));
        Assert.Equal(Standing.Replaced, recognition.StandingOn(new(2025, 1, 20)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2024-02-01", null)]
    [InlineData("2025-06-10", null)]
    [InlineData("2025-06-11", "2025-03-01")]
    [InlineData("2022-06-10", "2022-06-10")]
    [InlineData(null, "2022-06-10")]
    public void It_stands_in_force_on_exactly_the_days_that_figures_count(string? revoked, string? replaced)
    {
        if (revoked is not null)
            recognition.Revoke(DateOnly.Parse(revoked), null, null);
        if (replaced is not null)
            recognition.ReplaceBy(DateOnly.Parse(replaced));

        for (var day = Issued.AddDays(-2); day < Issued.AddMonths(38); day = day.AddDays(1))
            Assert.Equal(recognition.InForceOn(day), recognition.StandingOn(day) == Standing.InForce);
    }
}
