using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using Star = OneCommune.Domain.Registry.Recognitions.Recognition;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class WhatARecognitionKeeps
{
    private static readonly DateOnly Issued = new(2023, 8, 31);
    private static readonly DateOnly Today = new(2025, 3, 1);
    private static readonly Producer Producer = new("Hộ Thử", LegalForm.Household, 1);
    private readonly Product product = new("Mật ong", Producer, Sector.Food, 7);

    [Theory]
    [InlineData(36, null, "2026-08-31")]
    [InlineData(6, null, "2024-02-29")] // the same day clamped to the month's end
    [InlineData(36, "2025-12-31", "2025-12-31")] // what the paper says counts
    [InlineData(36, "2023-08-31", "2023-08-31")]
    public void It_ends_by_the_law_or_by_what_its_paper_says(int months, string? printed, string last)
    {
        var star = Given(months: months, expiresOn: printed is null ? null : DateOnly.Parse(printed));

        Assert.Equal((DateOnly.Parse(last), DateOnly.Parse(last)), (star.ExpiresOn, star.LastDay));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void There_are_three_to_five_stars(int stars) => Refused("recognition.stars", () => Given(stars: stars));

    [Fact]
    public void It_cannot_end_before_it_was_issued() =>
        Refused("recognition.expiry-before-issue", () => Given(expiresOn: Issued.AddDays(-1)));

    [Fact]
    public void Sector_and_set_are_the_decisions_and_else_the_products()
    {
        var own = Given();
        var decided = Given(by: new("1/QĐ", null, SetNumber: 9, Sector: Sector.Drinks));

        Assert.Equal((Sector.Food, (int?)7), (own.Sector, own.SetNumber));
        Assert.Equal((Sector.Drinks, (int?)9), (decided.Sector, decided.SetNumber));
    }

    [Fact]
    public void What_it_does_not_say_of_its_decision_is_filled_in_and_what_it_says_stays()
    {
        var star = Given(by: new(null, "UBND tỉnh"));

        Assert.True(star.Lacks("5/QĐ", null));
        Assert.False(star.Lacks(null, "UBND huyện"));
        star.Complete("5/QĐ", "UBND huyện");
        Assert.Equal(("5/QĐ", "UBND tỉnh"), (star.DecisionNumber, star.Authority));
        Assert.False(star.Lacks("6/QĐ", "UBND huyện"));
        star.Complete("6/QĐ", null);
        Assert.Equal("5/QĐ", star.DecisionNumber);
        Assert.True(Given(by: new("5/QĐ", null)).Lacks(null, "UBND huyện"));
    }

    [Fact]
    public void Every_change_raises_its_version()
    {
        var other = new Product("Mật ong rừng", new Producer("Hộ Khác", LegalForm.Household, 1), Sector.Food);
        Action<Star>[] changes =
        [
            star => star.Revoke(Today, null, null),
            star => star.ReplaceBy(Today),
            star => star.BelongTo(other),
            star => star.BelongTo(Producer),
            star => star.Follow(Given()),
            star => star.Complete("5/QĐ", null),
        ];
        foreach (var change in changes)
        {
            var star = Given();
            change(star);
            Assert.Equal(1, star.Version);
        }
    }

    [Fact]
    public void It_follows_its_product_and_its_producer_into_the_record_that_is_kept()
    {
        var kept = new Producer("Hộ Khác", LegalForm.Household, 1);
        var other = new Product("Mật ong rừng", kept, Sector.Food);
        var star = Given();

        star.BelongTo(kept);
        Assert.Equal((product.Id, kept.Id), (star.ProductId, star.ProducerId));
        star.BelongTo(other);
        Assert.Equal((other.Id, kept.Id), (star.ProductId, star.ProducerId));
    }

    [Fact]
    public void The_earliest_of_two_replacements_counts_whichever_was_told_first()
    {
        var star = Given();

        star.ReplaceBy(new(2025, 1, 1));
        star.ReplaceBy(new(2024, 1, 1));
        star.ReplaceBy(new(2024, 6, 1));

        Assert.Equal(new DateOnly(2024, 1, 1), star.ReplacedOn);
        Assert.Equal(new DateOnly(2023, 12, 31), star.LastDay);
        Refused("recognition.replaced-before-issue", () => star.ReplaceBy(Issued.AddDays(-1)));
    }

    [Fact]
    public void A_replacement_after_its_last_day_shortens_nothing()
    {
        var star = Given();

        star.ReplaceBy(star.ExpiresOn.AddDays(1));
        Assert.Equal(star.ExpiresOn, star.LastDay);
        star.ReplaceBy(star.ExpiresOn);
        Assert.Equal(star.ExpiresOn.AddDays(-1), star.LastDay);
    }

    [Fact]
    public void A_revocation_on_the_day_of_its_replacement_is_what_is_told()
    {
        var star = Given();

        star.Revoke(Today, null, null);
        star.ReplaceBy(Today);

        Assert.Equal(Standing.Revoked, star.StandingOn(Today));
    }

    private Star Given(int stars = 3, int months = 36, DateOnly? expiresOn = null, Decided? by = null) =>
        Star.Of(
            product,
            Named.Of(product, Producer),
            RecognitionKind.First,
            stars,
            Issued,
            by ?? new(null, null),
            months,
            expiresOn
        );

    private static void Refused(string code, Action act) =>
        Assert.Equal(code, Assert.Throws<RefusalException>(act).Code);
}
