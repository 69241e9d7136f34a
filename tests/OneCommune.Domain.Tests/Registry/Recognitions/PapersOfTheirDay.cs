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
