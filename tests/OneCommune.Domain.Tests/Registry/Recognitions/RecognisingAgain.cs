using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class RecognisingAgain
{
    private static readonly Producer Producer = new("Hộ Thử", LegalForm.Household, 1);
    private readonly Product product = new("Mật ong", Producer, Sector.Food);

    [Fact]
    public void What_had_run_out_is_no_longer_the_latest_but_still_ran_out()
    {
        var expired = Star(new(2020, 5, 1));
        var current = Star(new(2022, 5, 1));

        new RecognitionHistory([current, expired]).ReplaceOn(new(2024, 9, 1));

        Assert.Equal(new DateOnly(2024, 9, 1), expired.ReplacedOn);
        Assert.Equal(new DateOnly(2023, 5, 1), expired.LastDay);
        Assert.Equal(Standing.Expired, expired.StandingOn(new(2025, 1, 1)));
        Assert.Equal(Standing.Replaced, current.StandingOn(new(2025, 1, 1)));
    }

    [Fact]
    public void The_latest_is_the_one_issued_last_in_whatever_order_they_are_told()
    {
        var (first, second) = (Star(new(2020, 5, 1)), Star(new(2022, 5, 1)));

        foreach (var history in new RecognitionHistory[] { new([first, second]), new([second, first]) })
        {
            Assert.Same(second, history.Latest);
            Assert.Same(first, history.InForceOn(new(2022, 4, 30)));
            Assert.Same(second, history.InForceOn(new(2022, 5, 1))); // both are: the later one counts
            Assert.Null(history.InForceOn(new(2026, 1, 1)));
        }
    }

    [Fact]
    public void A_recognition_of_the_same_day_or_before_is_replaced_and_a_later_one_is_not()
    {
        var (sameDay, later) = (Star(new(2024, 9, 1)), Star(new(2024, 9, 2)));

        new RecognitionHistory([sameDay, later]).ReplaceOn(new(2024, 9, 1));

        Assert.True(sameDay.WasNeverIssued);
        Assert.Null(later.ReplacedOn);
    }

    private Domain.Registry.Recognitions.Recognition Star(DateOnly on) =>
        Domain.Registry.Recognitions.Recognition.Of(
            product,
            Named.Of(product, Producer),
            RecognitionKind.First,
            3,
            on,
            new("1/QĐ", "UBND tỉnh")
        );
}
