using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class PapersOfTheirDay
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private readonly Producer producer = new("Hộ Cũ", LegalForm.Household, 3);
    private readonly Product product;
    private readonly List<HistoryEntry> changes = [];

    public PapersOfTheirDay()
    {
        producer.Describe(new(LegalForm.Household) { Address = "Ấp 1" });
        product = new("Gạo cũ", producer, Sector.Food);
    }

    [Fact]
    public void Each_fact_is_told_as_of_the_day()
    {
        Enter(() => [product.Rename("Gạo mới", new(2025, 3, 1))!]);
        Enter(() => [producer.Rename("Hợp tác xã Mới", new(2025, 4, 1))!]);
        Enter(() => producer.Change(producer.AsProfile() with { LegalForm = LegalForm.Cooperative }, new(2025, 4, 1)));
        Enter(() => [producer.Move(12, "Đường 5", new(2025, 7, 1), "Xã A", "Xã B")!]);

        var past = new PastRecords(changes);

        Assert.Equal(
            new Named("Gạo cũ", "Hộ Cũ", LegalForm.Household, "Ấp 1"),
            Named.On(new(2025, 2, 28), product, producer, past)
        );
        Assert.Equal(
            new Named("Gạo mới", "Hộ Cũ", LegalForm.Household, "Ấp 1"),
            Named.On(new(2025, 3, 1), product, producer, past)
        );
        Assert.Equal(
            new Named("Gạo mới", "Hợp tác xã Mới", LegalForm.Cooperative, "Ấp 1"),
            Named.On(new(2025, 6, 30), product, producer, past)
        );
        Assert.Equal((3L, "Ấp 1"), past.PlaceOn(new(2025, 6, 30), producer));
        Assert.Equal((12L, "Đường 5"), past.PlaceOn(new(2025, 7, 1), producer));
        Assert.Equal(Named.Of(product, producer), Named.On(Today, product, producer, past));
    }

    /// <summary>Of three records, the first was merged into the second and that one into the third.</summary>
    [Fact]
    public void A_star_stood_with_each_record_until_it_was_merged()
    {
        var star = Guid.CreateVersion7();
        var (second, third) = (new Product("Hai", producer, Sector.Food), new Product("Ba", producer, Sector.Food));
        var (two, three) = (new Producer("Hộ Hai", LegalForm.Farm, 7), new Producer("Hộ Ba", LegalForm.Association, 9));
        Enter(() => [HistoryEntry.Renamed(product.Id, new(2024, 5, 1), "Gạo rất cũ", "Gạo cũ")]);
        Enter(() => [HistoryEntry.OfAnotherProduct(star, new(2025, 3, 1), product, second)]);
        Enter(() => [HistoryEntry.OfAnotherProducer(star, new(2025, 3, 1), producer, two)]);
        Enter(() => [HistoryEntry.OfAnotherProduct(star, new(2026, 3, 1), second, third)]);
        Enter(() => [HistoryEntry.OfAnotherProducer(star, new(2026, 3, 1), two, three)]);
        var past = new PastRecords(
            changes,
            [
                new(product.Id, product.Name) { Code = "A-1" },
                new(second.Id, second.Name) { Code = "B-2" },
                new(producer.Id, producer.Name)
                {
                    LegalForm = LegalForm.Household,
                    UnitId = 3,
                    Address = "Ấp 1",
                },
                new(two.Id, two.Name) { LegalForm = LegalForm.Farm, UnitId = 7 },
            ]
        );

        Assert.Equal(("Gạo rất cũ", "A-1"), On(new(2024, 4, 30)));
        Assert.Equal(("Gạo cũ", "A-1"), On(new(2025, 2, 28)));
        Assert.Equal(("Hai", "B-2"), On(new(2025, 3, 1)));
        Assert.Equal(("Ba", "C-3"), On(new(2026, 3, 1)));
        Assert.Equal("Ba", past.ProductOn(new(2024, 1, 1), null, third.Id, third.Name).Name);
        Assert.Equal(new("Hộ Cũ", LegalForm.Household, 3, "Ấp 1"), By(new(2025, 2, 28)));
        Assert.Equal(new("Hộ Hai", LegalForm.Farm, 7, null), By(new(2026, 2, 28)));
        Assert.Equal(new("Hộ Ba", LegalForm.Association, 9, null), By(Today));

        (string, string?) On(DateOnly day) =>
            past.ProductOn(day, star, third.Id, third.Name, "C-3") is var then ? (then.Name, then.Code) : default;

        ProducerThen By(DateOnly day) =>
            past.ProducerOn(day, star, three.Id, new(three.Name, three.LegalForm, three.UnitId, null));
    }

    [Fact]
    public void A_street_is_never_told_with_the_commune_of_another_day()
    {
        Enter(() => [producer.Move(12, "Đường 5", new(2025, 7, 1), "Xã A", "Xã B")!]);
        Enter(() => producer.Change(producer.AsProfile() with { Address = "Đường 9" }, new(2026, 1, 1)));
        var past = new PastRecords(changes);

        Assert.Equal((3L, "Ấp 1"), past.PlaceOn(new(2025, 6, 30), producer));
        Assert.Equal((12L, "Đường 5"), past.PlaceOn(new(2025, 12, 31), producer));
        Assert.Equal((12L, "Đường 9"), past.PlaceOn(Today, producer));
    }

    [Fact]
    public void What_was_not_known_before_was_no_other()
    {
        var unknown = new Producer("Hộ Chưa Rõ", LegalForm.Other, 3);

        Assert.Empty(unknown.Change(new(LegalForm.Household) { Address = "Ấp 2" }, Today));
    }

    /// <summary>Each order of entering three renames of three days; the model says the name forwards, statement by statement.</summary>
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 2, 2)]
    public void A_rename_overrules_from_its_day_on_what_was_entered_before_it(params int[] months)
    {
        foreach (var (i, month) in months.Index())
            Enter(() => [product.Rename($"Tên {i}", new(2025, month, 1))!]);
        var past = new PastRecords(changes);

        for (var day = new DateOnly(2024, 12, 31); day < new DateOnly(2025, 5, 1); day = day.AddDays(1))
        {
            var said = "Gạo cũ";
            foreach (var (i, month) in months.Index())
                said = new DateOnly(2025, month, 1) <= day ? $"Tên {i}" : said;
            Assert.Equal(said, past.NameOn(day, product));
        }
    }

    // Ids follow the order of entering by the millisecond.
    private void Enter(Func<IEnumerable<HistoryEntry>> change)
    {
        changes.AddRange(change());
        Thread.Sleep(2);
    }
}
