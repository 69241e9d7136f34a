using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Shopper.Public;

public sealed class ShelvingPages
{
    private readonly PageShelf shelf = new();

    [Fact]
    public void What_many_ask_for_stays_whatever_else_is_asked()
    {
        shelf.Keep(At("/"), Page(10_000));
        for (var i = 0; i < 20_000; i++)
        {
            shelf.Keep(At($"/san-pham/{i}"), Page(10_000));
            if (i % 500 == 0)
                Assert.NotNull(shelf.Find(At("/")));
        }

        Assert.NotNull(shelf.Find(At("/")));
        Assert.Null(shelf.Find(At("/san-pham/0")));
        var kept = Enumerable.Range(0, 20_000).Count(i => shelf.Find(At($"/san-pham/{i}")) is not null);
        Assert.InRange(kept, 1, 32 * 1024 * 1024 / 10_000);
    }

    [Fact]
    public void A_page_drawn_again_takes_the_place_of_the_old_one_and_no_more_room()
    {
        shelf.Keep(At("/khac"), Page(100));
        for (var i = 0; i < 10_000; i++)
            shelf.Keep(At("/"), Page(200_000));

        Assert.NotNull(shelf.Find(At("/khac")));
    }

    [Fact]
    public void A_page_too_large_is_not_kept()
    {
        shelf.Keep(At("/"), Page(300_000));

        Assert.Null(shelf.Find(At("/")));
    }

    private static PageAddress At(string path) => new("http", "ocop.vn", path, English: false, Gzip: true);

    private static KeptPage Page(int bytes) => new(default, [], "", new byte[bytes]);
}
