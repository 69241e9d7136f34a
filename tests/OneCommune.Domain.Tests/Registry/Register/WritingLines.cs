using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

using Recognition = Domain.Registry.Recognitions.Recognition;

public sealed class WritingLines
{
    private static readonly Producer Producer = new("Hộ An", LegalForm.Household, null);
    private readonly Product product = new("Gạo", Producer, Sector.Food);

    [Fact]
    public void Two_recognitions_stand_in_one_row_and_further_ones_in_rows_of_their_own()
    {
        var stars = History("2018-01-01", "2020-01-01", "2023-01-01");

        var lines = RegisterLines.Of(stars, new(2026, 6, 15));

        Assert.Equal(
            [(stars[0], stars[1], false), (null, stars[2], true)],
            lines.Select(l => (l.First, l.Again!, l.IsLast))
        );
    }

    [Fact]
    public void As_of_a_day_only_what_was_issued_and_revoked_by_then_is_told()
    {
        var stars = History("2020-01-01", "2023-01-01");
        stars[1].Revoke(new(2024, 5, 1), "9/QĐ", null);

        var line = Assert.Single(RegisterLines.Of(stars, new(2022, 12, 31)));
        Assert.Equal((stars[0], null, null), (line.First, line.Again, line.Revoked));
        Assert.Null(Assert.Single(RegisterLines.Of(stars, new(2024, 4, 30))).Revoked);
        Assert.Same(stars[1], Assert.Single(RegisterLines.Of(stars, new(2024, 5, 1))).Revoked);
    }

    [Fact]
    public void A_row_tells_one_revocation()
    {
        var stars = History("2020-01-01", "2023-01-01");
        stars[0].Revoke(new(2021, 1, 1), null, null);
        Assert.Single(RegisterLines.Of(stars, new(2026, 6, 15)));
        stars[1].Revoke(new(2024, 1, 1), null, null);

        var lines = RegisterLines.Of(stars, new(2026, 6, 15));

        Assert.Equal([stars[0], stars[1]], lines.Select(line => line.Revoked));
    }

    [Fact]
    public void A_product_without_a_star_has_a_row() =>
        Assert.Equal(new RegisterLine(null, null, null, true), Assert.Single(RegisterLines.Of([], new(2026, 6, 15))));

    private List<Recognition> History(params string[] days)
    {
        var known = new List<Recognition>();
        foreach (var day in days)
            RecognitionMerge.Add(
                known,
                product,
                Named.Of(product, Producer),
                null,
                new(3, DateOnly.Parse(day), true, false, null, null),
                _ => { },
                _ => { }
            );
        return known;
    }
}
