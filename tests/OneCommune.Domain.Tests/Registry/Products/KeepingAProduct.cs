using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Tests.Registry.Products;

public sealed class KeepingAProduct
{
    private static readonly DateOnly Day = new(2026, 6, 15);
    private static readonly Producer Producer = new("Hộ Thử", LegalForm.Household, 12);
    private readonly Product product = new(" Gạo  nàng thơm ", Producer, Sector.Food, 3);

    [Fact]
    public void Its_name_is_tidy_and_its_address_is_readable_and_its_own()
    {
        var twin = new Product("Gạo nàng thơm", Producer, Sector.Food);

        Assert.Equal(("Gạo nàng thơm", "gao nang thom"), (product.Name, product.FoldedName));
        Assert.StartsWith("gao-nang-thom-", product.Slug, StringComparison.Ordinal);
        Assert.Equal("gao-nang-thom-".Length + 8, product.Slug.Length);
        Assert.NotEqual(twin.Slug, product.Slug);
        Assert.Equal((Producer.Id, Sector.Food, 3), (product.ProducerId, product.Sector, product.SetNumber));
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "product.name")]
    [InlineData(0, "product.name")]
    public void A_name_has_three_hundred_letters_at_most(int length, string? code) =>
        Assert.Equal(
            code,
            (Record.Exception(() => product.Rename(new string('a', length), Day)) as RefusalException)?.Code
        );

    [Fact]
    public void Another_name_leaves_a_trace_and_the_same_one_none()
    {
        var slug = product.Slug;

        var entry = product.Rename("Gạo mới", Day)!;
        Assert.Equal(
            (product.Id, HistoryKind.Name, Day, "Gạo nàng thơm", "gao nang thom", "Gạo mới"),
            (entry.SubjectId, entry.Kind, entry.OnDate, entry.FromValue, entry.FoldedFrom, entry.ToValue)
        );
        Assert.Equal(("gao moi", slug), (product.FoldedName, product.Slug));
        Assert.Null(product.Rename(" Gạo  mới", Day));
    }

    [Fact]
    public void A_code_given_once_stays()
    {
        product.TakeCode("80-28040-7-2026");
        product.TakeCode("80-28040-9-2027");

        Assert.Equal(("80-28040-7-2026", 1L), (product.Code, product.Version));
    }

    [Fact]
    public void Every_change_raises_its_version_and_none_comes_to_a_merged_one()
    {
        var kept = new Product("Gạo giữ lại", Producer, Sector.Food);
        Action<Product>[] changes =
        [
            one => one.Describe(new(Sector.Drinks)),
            one => one.ChangePictures(),
            one => one.Rename("Gạo khác", Day),
            one => one.MergeInto(kept, Day),
        ];
        foreach (var change in changes)
        {
            var one = new Product("Gạo", Producer, Sector.Food);
            change(one);
            Assert.Equal(1, one.Version);
            if (one.MergedInto is null)
                one.MergeInto(kept, Day);
            Assert.Equal("product.merged", Refused(() => change(one)));
        }
        product.BelongTo(new Producer("Hộ Khác", LegalForm.Household, 12));
        Assert.Equal(1, product.Version);
    }

    [Fact]
    public void It_is_merged_into_another_record_of_the_same_producer_that_stands_itself()
    {
        var (kept, gone) = (new Product("Gạo A", Producer, Sector.Food), new Product("Gạo B", Producer, Sector.Food));
        var other = new Product("Gạo C", new Producer("Hộ Khác", LegalForm.Household, 12), Sector.Food);
        gone.MergeInto(kept, Day);

        Assert.Equal("product.merge-itself", Refused(() => product.MergeInto(product, Day)));
        Assert.Equal("product.merged", Refused(() => product.MergeInto(gone, Day)));
        Assert.Equal("product.merge-other-producer", Refused(() => product.MergeInto(other, Day)));
        var entry = product.MergeInto(kept, Day, "2 sao");

        Assert.Equal(kept.Id, product.MergedInto);
        Assert.Equal(
            (kept.Id, HistoryKind.Merge, "Gạo nàng thơm", "Gạo A", "2 sao"),
            (entry.SubjectId, entry.Kind, entry.FromValue, entry.ToValue, entry.Note)
        );
    }

    [Theory]
    [InlineData(Sector.Food, Sector.Food, 7)]
    [InlineData(Sector.Unknown, Sector.Food, 7)]
    [InlineData(Sector.Drinks, Sector.Food, null)]
    public void A_set_is_filled_in_with_its_own_sector_only(Sector own, Sector other, int? set)
    {
        var filled = new ProductFacts(own).FilledFrom(new(other) { SetNumber = 7, Story = "Chuyện" });

        Assert.Equal((set, "Chuyện"), (filled.SetNumber, filled.Story));
        Assert.Equal(9, (new ProductFacts(own) { SetNumber = 9 }).FilledFrom(new(other) { SetNumber = 7 }).SetNumber);
    }

    [Theory]
    [InlineData("2000-01-01", null)]
    [InlineData("1999-12-31", "history.day")]
    [InlineData("2026-06-15", null)]
    [InlineData("2026-06-16", "history.day")]
    [InlineData(null, "form.no-day")]
    public void Something_happened_between_the_first_record_and_today(string? typed, string? code) =>
        Assert.Equal(
            code,
            (
                Record.Exception(() => HistoryEntry.ReadDay(typed is null ? null : DateOnly.Parse(typed), Day))
                as RefusalException
            )?.Code
        );

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;
}
