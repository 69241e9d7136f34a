using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Tests.Registry.Products;

public sealed class PicturesOfAProduct
{
    private static readonly DateTime At = new(2026, 6, 15, 2, 0, 0, DateTimeKind.Utc);
    private readonly Product product = new("Gạo", new Producer("Hộ Thử", LegalForm.Household, 12), Sector.Food);

    [Fact]
    public void A_picture_comes_behind_those_there_are_with_what_it_shows_in_words()
    {
        var first = Picture(1, []);
        var second = Picture(2, [first]);

        Assert.Equal(
            (product.Id, "2", "2.png", "Túi gạo", 2, 640, 480, At),
            (
                second.ProductId,
                second.Sha256,
                second.FileName,
                second.Alt,
                second.Place,
                second.Width,
                second.Height,
                second.AddedAt
            )
        );
        Assert.Equal((1, 2L), (first.Place, product.Version));
    }

    [Fact]
    public void There_are_six_and_none_twice()
    {
        List<ProductPicture> there = [];
        for (var i = 1; i <= 6; i++)
            there.Add(Picture(i, there));

        Assert.Equal([6], Told(() => Picture(7, there)));
        Assert.Equal("picture.too-many", Refused(() => Picture(7, there)));
        Assert.Equal("picture.twice", Refused(() => Picture(3, there)));
        Assert.Equal(["3.png"], Told(() => Picture(3, there)));
    }

    [Fact]
    public void Words_are_needed_and_have_a_hundred_and_fifty_letters_at_most()
    {
        Assert.Equal("picture.no-alt", Refused(() => ProductPicture.AltOf(" ")));
        Assert.Equal([150], Told(() => ProductPicture.AltOf(new('a', 151))));
        Assert.Equal("picture.long-alt", Refused(() => ProductPicture.AltOf(new('a', 151))));
        Assert.Equal(150, ProductPicture.AltOf(new('a', 150)).Length);
        var picture = Picture(1, []);
        picture.Describe(" Hạt  gạo ");
        Assert.Equal("Hạt gạo", picture.Alt);
    }

    [Theory]
    [InlineData(4, new[] { 5, 6 })]
    [InlineData(6, new int[0])]
    [InlineData(0, new[] { 1, 2, 3 })]
    public void Of_a_merged_record_what_is_not_there_follows_in_its_order_as_far_as_there_is_room(int own, int[] places)
    {
        var merged = new Product("Gạo cũ", new Producer("Hộ Thử", LegalForm.Household, 12), Sector.Food);
        List<ProductPicture> there = [];
        for (var i = 1; i <= own; i++)
            there.Add(Picture(i, there));
        List<ProductPicture> come = [];
        foreach (var number in new[] { 11, 12, 13 })
            come.Add(Picture(number, come, merged));
        come.Add(Picture(1, come, merged));
        if (own == 0)
            come.RemoveAt(3);

        ProductPicture.Join(product, there, Enumerable.Reverse(come));

        Assert.Equal(places, come.Where(one => one.ProductId == product.Id).Select(one => one.Place));
        Assert.Equal(
            come.Take(places.Length).Select(one => one.Sha256),
            come.Where(one => one.ProductId == product.Id).Select(one => one.Sha256)
        );
    }

    private ProductPicture Picture(int number, IReadOnlyCollection<ProductPicture> there, Product? of = null) =>
        new(of ?? product, there, ($"{number}", $"{number}.png", 640, 480), "Túi gạo", At);

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;

    private static IReadOnlyList<object> Told(Action act) => Assert.Throws<RefusalException>(act).Args;
}
