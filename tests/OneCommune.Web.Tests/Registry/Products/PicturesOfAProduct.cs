using System.Net;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Products;
using OneCommune.Web.Outside;
using SkiaSharp;

namespace OneCommune.Web.Tests.Registry.Products;

public sealed class PicturesOfAProduct(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_picture_is_added_with_words_and_shoppers_see_it_by_its_content_for_good()
    {
        var (product, producer) = await RecognisedAsync("Mắm có ảnh");
        using var browser = await app.SignedInAsync(producer);
        var address = Address(product);
        Assert.Contains("Chưa có ảnh nào", (await browser.GetAsync(address)).Text);

        var added = await AddAsync(browser, product, TestPicture.Photograph(2000, 1200, 6), "Hũ mắm 500 g");

        Assert.Contains("Đã thêm ảnh", added.Text);
        using var visitor = app.Visitor;
        var page = await visitor.GetAsync($"/san-pham/{product.Slug}");
        var picture = page.Document.QuerySelector(".pictures img")!;
        Assert.Equal("Hũ mắm 500 g", picture.GetAttribute("alt"));
        // Held upright, though stored lying.
        Assert.Equal(("1200", "2000"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        using var shown = await visitor.Client.GetAsync(picture.GetAttribute("src"));
        Assert.Equal("public, max-age=31536000, immutable", shown.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("image/webp", shown.Content.Headers.ContentType!.MediaType);
        var bytes = await shown.Content.ReadAsByteArrayAsync();
        AssertNothingOfTheCamera(bytes);
        using var seen = SKBitmap.Decode(bytes);
        Assert.Equal(800, seen.Width);
        var card = page.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.StartsWith("http", card);
        using var shared = await visitor.Client.GetAsync(new Uri(card).AbsolutePath);
        Assert.Equal("image/jpeg", shared.Content.Headers.ContentType!.MediaType);
        AssertNothingOfTheCamera(await shared.Content.ReadAsByteArrayAsync());
        var list = await visitor.GetAsync("/san-pham?q=" + Uri.EscapeDataString("mắm có ảnh"));
        Assert.StartsWith("/hinh/", list.Document.QuerySelector(".card img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Words_and_order_are_changed_and_a_removed_picture_is_seen_no_more()
    {
        var (product, producer) = await RecognisedAsync("Gạo hai ảnh");
        using var browser = await app.SignedInAsync(producer);
        await AddAsync(browser, product, TestPicture.Of(SKEncodedImageFormat.Png, 11), "Mặt trước");
        await AddAsync(browser, product, TestPicture.Of(SKEncodedImageFormat.Png, 12), "Mặt sau");

        var moved = await ChangeAsync(
            browser,
            product,
            new() { ["Lines[1].Place"] = "1", ["Lines[1].Alt"] = "Mặt sau, có mã vạch" }
        );

        Assert.Contains("Đã lưu ảnh của sản phẩm", moved.Text);
        Assert.Equal(["Mặt sau, có mã vạch", "Mặt trước"], (await KeptAsync(product)).Select(p => p.Alt));
        var first = (await KeptAsync(product))[0];
        var seen = $"/hinh/{first.Sha256}/800.webp";
        using var visitor = app.Visitor;
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync(seen)).StatusCode);

        var unsure = await ChangeAsync(browser, product, new() { ["Lines[0].Remove"] = "true" });
        Assert.Equal(422, unsure.Status);
        Assert.Contains("Chưa đánh dấu xác nhận bỏ ảnh", unsure.Text);
        Assert.Equal(2, (await KeptAsync(product)).Count);

        await ChangeAsync(browser, product, new() { ["Lines[0].Remove"] = "true", ["Confirmed"] = "true" });

        var left = Assert.Single(await KeptAsync(product));
        Assert.Equal(("Mặt trước", 1), (left.Alt, left.Place));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync(seen)).StatusCode);
        await using var database = app.Open();
        Assert.NotNull((await database.Files.SingleAsync(f => f.Sha256 == first.Sha256)).UnusedSince);
        Assert.Null((await database.Files.SingleAsync(f => f.Sha256 == left.Sha256)).UnusedSince);
        Assert.True(await database.Audit.AnyAsync(r => r.Act == "product.change-pictures"));

        await new SweepFiles(database, new FileStore(app.Store)).RunAsync(app.Clock.Now.AddDays(31), default);

        var files = new FileStore(app.Store);
        Assert.False(File.Exists(files.PathOf(first.Sha256)));
        Assert.True(File.Exists(files.PathOf(left.Sha256)));
    }

    [Fact]
    public async Task What_is_no_whole_picture_or_has_no_words_is_refused_and_leaves_nothing()
    {
        var (product, producer) = await RecognisedAsync("Bánh không ảnh");
        using var browser = await app.SignedInAsync(producer);
        var whole = TestPicture.Of(SKEncodedImageFormat.Jpeg, 21);
        (byte[] Bytes, string Alt, string Sentence)[] refused =
        [
            (whole[..(whole.Length / 2)], "Nửa ảnh", "bị đứt hoặc hỏng"),
            (TestPicture.Bomb(10_000), "Bom", "quá nhiều điểm ảnh"),
            (Evaluation.Dossiers.DossierScene.Pdf, "Giấy", "không phải ảnh"),
            (whole, "  ", "Hãy ghi ảnh chụp gì"),
        ];

        foreach (var (bytes, alt, sentence) in refused)
        {
            var answer = await AddAsync(browser, product, bytes, alt);
            Assert.Equal(422, answer.Status);
            Assert.Contains(sentence, answer.Text);
        }

        Assert.Empty(await KeptAsync(product));
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(whole));
        Assert.False(File.Exists(new FileStore(app.Store).PathOf(sha256)));
    }

    [Fact]
    public async Task No_more_than_six_and_none_twice()
    {
        var (product, producer) = await RecognisedAsync("Trà nhiều ảnh");
        using var browser = await app.SignedInAsync(producer);
        var once = TestPicture.Of(SKEncodedImageFormat.Png, 30);
        await AddAsync(browser, product, once, "Ảnh 1");
        Assert.Contains("đã có ở sản phẩm này", (await AddAsync(browser, product, once, "Lại ảnh 1")).Text);

        for (var i = 1; i < ProductPicture.MostPerProduct; i++)
            await AddAsync(browser, product, TestPicture.Of(SKEncodedImageFormat.Png, 30 + i), $"Ảnh {i + 1}");

        var full = await browser.GetAsync(Address(product));
        Assert.Contains("Đã đủ 6 ảnh", full.Text);
        Assert.Null(full.Document.QuerySelector("input[type=file]"));
        Assert.Equal(6, (await KeptAsync(product)).Count);
    }

    [Fact]
    public async Task Only_its_producer_and_its_offices_may_and_only_what_is_named_is_shown()
    {
        var (product, _) = await RecognisedAsync("Khô của người khác");
        var (_, stranger) = await RecognisedAsync("Khô của mình");
        using var other = await app.SignedInAsync(stranger);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var visitor = app.Visitor;

        Assert.Equal(404, (await other.GetAsync(Address(product))).Status);
        Assert.Equal(200, (await commune.GetAsync(Address(product))).Status);
        var unknown = new string('a', 64);
        foreach (var end in new[] { $"{unknown}/800.webp", $"{unknown}/801.webp", "..%2f..%2fkhoa/800.webp" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"/hinh/{end}")).StatusCode);
    }

    [Fact]
    public async Task Many_who_look_at_once_see_one_picture_made_once()
    {
        var (product, producer) = await RecognisedAsync("Cốm nhiều người xem");
        using var browser = await app.SignedInAsync(producer);
        await AddAsync(browser, product, TestPicture.Photograph(1800, 1200, 1), "Gói cốm");
        var sha256 = (await KeptAsync(product))[0].Sha256;
        using var visitor = app.Visitor;

        var seen = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => visitor.Client.GetByteArrayAsync($"/hinh/{sha256}/800.webp"))
        );

        Assert.All(seen, one => Assert.Equal(seen[0], one));
        var made = Assert.Single(
            Directory.GetFiles(Path.Combine(app.Store.Folder, "pictures", sha256[..2]), $"{sha256}*")
        );
        // One that finds it made while it waited its turn draws nothing.
        await File.WriteAllTextAsync(made, "đã vẽ");
        Assert.True(await Picture.DrawAsync(new FileStore(app.Store).PathOf(sha256), made, 800, default));
        Assert.Equal("đã vẽ", await File.ReadAllTextAsync(made));
    }

    [Fact]
    public async Task Where_some_of_a_list_show_a_picture_the_others_name_their_sector()
    {
        var (shown, producer) = await RecognisedAsync("Nước cốt xếp hàng");
        await RecognisedAsync("Nước cốt xếp hàng khác");
        const string List = "/san-pham?q=nuoc+cot+xep+hang";
        using var visitor = app.Visitor;
        Assert.Null((await visitor.GetAsync(List)).Document.QuerySelector(".no-picture"));
        using var browser = await app.SignedInAsync(producer);

        await AddAsync(browser, shown, TestPicture.Of(SKEncodedImageFormat.Png, 41), "Chai nước cốt");

        var list = await visitor.GetAsync(List);
        Assert.Single(list.Document.QuerySelectorAll(".card img"));
        Assert.NotEqual("", Assert.Single(list.Document.QuerySelectorAll(".no-picture")).TextContent.Trim());
    }

    private static void AssertNothingOfTheCamera(ReadOnlySpan<byte> picture)
    {
        Assert.True(picture.IndexOf("Exif"u8) < 0 && picture.IndexOf("EXIF"u8) < 0);
        Assert.True(picture.IndexOf(TestPicture.Place) < 0);
    }

    private async Task<(Product Product, Guid Producer)> RecognisedAsync(string name)
    {
        var product = await app.HasStarAsync(name, app.Clock.Today.AddMonths(-2));
        return (product, product.ProducerId);
    }

    private static string Address(Product product) => $"/lam-viec/san-pham/{product.Id}/hinh";

    private static async Task<Page> AddAsync(Browser browser, Product product, byte[] bytes, string alt) =>
        await browser.SubmitAsync(
            await browser.GetAsync(Address(product)),
            new() { ["Alt"] = alt },
            "Thêm ảnh",
            files: ("Sent", "anh.jpg", bytes)
        );

    private static async Task<Page> ChangeAsync(Browser browser, Product product, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync(Address(product)), values, "Lưu thay đổi");

    private async Task<List<ProductPicture>> KeptAsync(Product product)
    {
        await using var database = app.Open();
        return await database.ProductPictures.Where(p => p.ProductId == product.Id).OrderBy(p => p.Place).ToListAsync();
    }
}
