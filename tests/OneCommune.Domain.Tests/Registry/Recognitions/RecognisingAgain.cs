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
