using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Shopper.Public;

public sealed class LookingThroughTheCatalogue : IAsyncLifetime
{
    private readonly TestApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var coop = register.Producer("Hợp tác xã Đồng Tâm", LegalForm.Cooperative, unit: 12);
        var home = register.Producer("Cơ sở Út Hiền", unit: 13);
        register.Star(register.Product(coop, "Gạo Nàng Mận"), "2025-01-01", 4, unit: 12);
        register.Star(register.Product(coop, "Đường thốt nốt"), "2022-01-01", unit: 3);
        var spirits = register.Product(home, "Rượu quốc lủi", Sector.Drinks);
        spirits.Describe(new(Sector.Drinks) { Code = "80-801-25500-25-2022" });
        register.Star(spirits, "2025-01-01", unit: 8).Revoke(new(2026, 1, 1), "5/QĐ", null);
        database.HistoryEntries.Add(spirits.Rename("Rượu đế", new(2025, 6, 1))!);
        register.Product(home, "Ý tưởng chưa chấm");
        await register.KeepAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("", "Gạo Nàng Mận|Rượu đế|Đường thốt nốt")]
    [InlineData("?q=duong+thot", "Đường thốt nốt")]
    [InlineData("?q=%C4%91%C6%B0%E1%BB%9Dng", "Đường thốt nốt")]
    [InlineData("?q=ĐỒNG+tam", "Gạo Nàng Mận|Đường thốt nốt")]
    [InlineData("?q=25+80-801", "Rượu đế")]
    [InlineData("?q=ruou+quoc+lui", "Rượu đế")]
    [InlineData("?q=zz", "")]
    [InlineData("?sao=4", "Gạo Nàng Mận")]
    [InlineData("?nganh=drinks", "Rượu đế")]
    [InlineData("?trang-thai=con-han", "Gạo Nàng Mận")]
    [InlineData("?trang-thai=het-han", "Đường thốt nốt")]
    [InlineData("?trang-thai=thu-hoi", "Rượu đế")]
    [InlineData("?don-vi=28040", "Gạo Nàng Mận|Đường thốt nốt")]
    [InlineData("?don-vi=28060", "Rượu đế")]
    [InlineData("?sap-xep=ten", "Đường thốt nốt|Gạo Nàng Mận|Rượu đế")]
    [InlineData("?sap-xep=sao", "Gạo Nàng Mận|Rượu đế|Đường thốt nốt")]
    [InlineData("?sap-xep=moi&trang-thai=con-han", "Gạo Nàng Mận")]
    public async Task Search_filters_and_order_show_what_they_say(string query, string names)
    {
        var page = await app.Visitor.GetAsync("/san-pham" + query);

        Assert.Equal(200, page.Status);
        Assert.Equal(names, string.Join('|', page.Document.QuerySelectorAll(".card h2").Select(Browser.Text)));
    }

    [Fact]
    public async Task Each_sector_of_the_home_page_leads_to_as_many_products_as_it_says()
    {
        var home = await app.Visitor.GetAsync("/");
        var sectors = home.Document.QuerySelectorAll(".links li").ToList();

        Assert.Equal(6, sectors.Count);
        Assert.StartsWith("Thực phẩm 1", Browser.Text(sectors[0]));
        foreach (var sector in sectors)
        {
            var list = await app.Visitor.GetAsync(sector.QuerySelector("a")!.GetAttribute("href")!);
            var count = Browser.Text(sector.QuerySelector(".quiet")!);
            Assert.Equal(count, list.Document.QuerySelectorAll(".card").Length.ToString());
            Assert.Contains($"{count} sản phẩm còn hiệu lực", list.Text);
        }
    }

    [Fact]
    public async Task A_list_of_every_state_says_so_and_leads_to_what_is_in_force()
    {
        var list = await app.Visitor.GetAsync("/san-pham?don-vi=28040");

        Assert.Contains("2 sản phẩm, kể cả đã hết hạn hoặc bị thu hồi", list.Text);
        var link = list.Document.QuerySelector("[role=status] a[href*='trang-thai=con-han']")!;
        Assert.Contains("1 sản phẩm còn hiệu lực", (await app.Visitor.GetAsync(link.GetAttribute("href")!)).Text);
    }

    [Fact]
    public async Task Each_card_tells_the_state()
    {
        var page = await app.Visitor.GetAsync("/san-pham");

        Assert.Equal(
            ["Còn hiệu lực", "Đã thu hồi", "Hết hạn"],
            page.Document.QuerySelectorAll(".card .pill").Select(Browser.Text)
        );
    }

    [Theory]
    [InlineData("?sao=6", "từ 3 đến 5")]
    [InlineData("?sao=abc", "abc")]
    [InlineData("?nganh=vang", "food")]
    [InlineData("?trang-thai=moi", "con-han")]
    [InlineData("?don-vi=99999", "99999")]
    [InlineData("?trang=0", "từ 1 đến")]
    [InlineData("?trang=99999999999", "từ 1 đến")]
    public async Task What_cannot_be_read_is_refused_with_a_sentence_that_says_what_would_do(string query, string said)
    {
        var page = await app.Visitor.GetAsync("/san-pham" + query);

        Assert.Equal(422, page.Status);
        Assert.Contains(said, page.Text);
    }

    [Fact]
    public async Task A_search_too_long_is_cut_and_finds_what_it_can()
    {
        var page = await app.Visitor.GetAsync("/san-pham?q=" + new string('a', 99) + "🌾" + new string('a', 5000));

        Assert.Equal(200, page.Status);
        Assert.Equal(new string('a', 99), page.Document.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("🌾")]
    public async Task Signs_alone_find_nothing_rather_than_everything(string sign)
    {
        var page = await app.Visitor.GetAsync("/san-pham?q=" + Uri.EscapeDataString(sign));

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".card"));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(99_999)]
    public async Task A_page_past_the_end_says_so_and_leads_back(int number)
    {
        var page = await app.Visitor.GetAsync($"/san-pham?trang={number}");

        Assert.Equal(200, page.Status);
        Assert.Contains("Danh sách chỉ có 1 trang", page.Text);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/san-pham']"));
    }

    [Fact]
    public async Task The_api_lists_the_same_with_its_own_words()
    {
        var list = await app.Visitor.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/products?q=gao&stars=4&sector=food&unit=28040&state=inForce&page=1"
        );

        Assert.Equal(1, list.GetProperty("total").GetInt32());
        var product = list.GetProperty("products")[0];
        Assert.Equal("Gạo Nàng Mận", product.GetProperty("name").GetString());
        Assert.Equal("inForce", product.GetProperty("state").GetString());
        Assert.Equal("Xã Thử Thừa, tỉnh Tây Ninh", product.GetProperty("place").GetString());
        Assert.Equal(200, (await app.Visitor.GetAsync(product.GetProperty("certificatePage").GetString()!)).Status);
        Assert.Equal(200, (await app.Visitor.GetAsync(product.GetProperty("productPage").GetString()!)).Status);
    }

    [Theory]
    [InlineData("stars=9")]
    [InlineData("state=maybe")]
    [InlineData("page=-1")]
    [InlineData("unit=99999")]
    public async Task The_api_refuses_with_a_problem(string query)
    {
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/products?" + query);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.True(problem.GetProperty("detail").GetString()!.Length > 20);
    }

    [Fact]
    public async Task A_product_page_tells_its_state_first_and_its_story()
    {
        string slug;
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            var product = register.Product(register.Producer("Công ty Sen", LegalForm.Enterprise, unit: 12), "Trà sen");
            product.Describe(
                new(Sector.Drinks)
                {
                    Online = "Postmart; https://shop.example.vn/tra-sen",
                    Story = "Hái lúc sương sớm.",
                }
            );
            register.Star(product, "2022-05-01", unit: 3).ReplaceBy(new(2025, 4, 1));
            register.Star(product, "2025-04-01", 4, RecognitionKind.Upgraded, unit: 3);
            await register.KeepAsync();
            slug = product.Slug;
        }

        var page = await app.Visitor.GetAsync("/san-pham/" + slug);

        Assert.Equal(
            "CÒN HIỆU LỰC đến 01/04/2028",
            Browser.Text(page.Document.QuerySelector("main h1")!.NextElementSibling!)
        );
        foreach (
            var fact in new[]
            {
                "4 sao",
                "Công ty Sen",
                "Ấp 1",
                "Xã Thử Thừa, tỉnh Tây Ninh",
                "Hái lúc sương sớm.",
                "Nâng hạng",
                "Công nhận lần đầu",
                "Đã được thay thế",
                "Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An",
            }
        )
            Assert.Contains(fact, page.Text);
        Assert.Equal(
            "https://shop.example.vn/tra-sen",
            page.Document.QuerySelector("a[rel~=nofollow]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_product_without_a_star_and_an_unknown_one_are_not_found()
    {
        await using var database = app.Open();
        var slug = database.Products.Single(p => p.Name == "Ý tưởng chưa chấm").Slug;

        Assert.Equal(404, (await app.Visitor.GetAsync("/san-pham/" + slug)).Status);
        var unknown = await app.Visitor.GetAsync("/san-pham/khong-co-00000000");
        Assert.Equal(404, unknown.Status);
        Assert.NotNull(unknown.Form("Tìm"));
    }

    [Fact]
    public async Task The_address_of_a_product_merged_into_another_leads_to_that_one()
    {
        string old,
            kept;
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            var producer = register.Producer();
            var (first, second) = (register.Product(producer, "Mắm một"), register.Product(producer, "Mắm hai"));
            register.Star(second, "2025-01-01");
            first.MergeInto(second, new(2026, 1, 1));
            await register.KeepAsync();
            (old, kept) = (first.Slug, second.Slug);
        }

        Assert.Equal("/san-pham/" + kept, (await app.Visitor.GetAsync("/san-pham/" + old)).Path);
    }
}
