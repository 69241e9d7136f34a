using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Products;

public sealed class ListingProducts(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Lately = new(2025, 3, 1);

    [Theory]
    [InlineData("mat ong hoa nhan")]
    [InlineData("MẬT ONG hoa nhãn")]
    [InlineData("nhãn trăm hoa")]
    [InlineData("80-28040-7")]
    public async Task Accents_case_and_Unicode_form_do_not_matter_in_a_search(string words)
    {
        var producer = await app.HasProducerAsync("HTX Trăm Hoa");
        await app.HasProductAsync(producer, "Mật ong hoa nhãn", facts: new(Sector.Food) { Code = "80-28040-7-2024" });
        using var officer = await app.SignedInAsync(Role.Province);

        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var page = await ListAsync(officer, "q=" + Uri.EscapeDataString(words.Normalize(form)));
            Assert.Contains("Mật ong hoa nhãn", page.Text);
        }
    }

    [Fact]
    public async Task Each_state_lists_its_own_products()
    {
        await app.HasStarAsync("Bưởi trạng còn", Lately);
        await app.HasStarAsync("Bưởi trạng sắp", new(2023, 9, 1));
        await app.HasStarAsync("Bưởi trạng hết", new(2021, 9, 1));
        await app.HasStarAsync(
            "Bưởi trạng thu",
            Lately,
            then: r => r.Revoke(new(2025, 9, 1), "9/QĐ", "Ngừng sản xuất")
        );
        await app.HasProductAsync(await app.HasProducerAsync("Hộ mới"), "Bưởi trạng mới");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(
            ["Bưởi trạng còn", "Bưởi trạng sắp"],
            await NamesAsync(officer, "q=buoi+trang&trang-thai=con-han&sap-xep=ten")
        );
        Assert.Equal(["Bưởi trạng sắp"], await NamesAsync(officer, "q=buoi+trang&trang-thai=sap-het"));
        Assert.Equal(["Bưởi trạng hết"], await NamesAsync(officer, "q=buoi+trang&trang-thai=het-han"));
        Assert.Equal(["Bưởi trạng thu"], await NamesAsync(officer, "q=buoi+trang&trang-thai=thu-hoi"));
        Assert.Equal(["Bưởi trạng mới"], await NamesAsync(officer, "q=buoi+trang&trang-thai=chua-co"));
        Assert.Equal(5, (await NamesAsync(officer, "q=buoi+trang")).Count);
    }

    [Fact]
    public async Task A_list_as_of_an_earlier_day_tells_what_stood_then()
    {
        var product = await app.HasStarAsync("Xoài ngày xưa", new(2020, 5, 1));
        await app.IsRecognisedAsync(product, new(2023, 4, 1), 4, RecognitionKind.Upgraded);
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Empty(await NamesAsync(officer, "q=xoai+xua&trang-thai=con-han&ngay=2020-04-30"));
        Assert.Single(await NamesAsync(officer, "q=xoai+xua&trang-thai=con-han&sao=3&ngay=2022-12-31"));
        Assert.Empty(await NamesAsync(officer, "q=xoai+xua&trang-thai=con-han&sao=3&ngay=2023-04-01"));
        Assert.Single(await NamesAsync(officer, "q=xoai+xua&trang-thai=con-han&sao=4&ngay=2023-04-01"));
        Assert.Single(await NamesAsync(officer, "q=xoai+xua&trang-thai=het-han&ngay=2026-04-02"));
    }

    [Fact]
    public async Task A_year_lists_its_recognitions_revocations_and_expiries()
    {
        var product = await app.HasStarAsync("Sen năm một", new(2021, 3, 1));
        await app.IsRecognisedAsync(product, new(2023, 2, 1), 3, RecognitionKind.Renewed);
        await app.IsRecognisedAsync(product, new(2023, 8, 1), 4, RecognitionKind.Upgraded);
        await app.HasStarAsync("Sen năm hai", new(2020, 6, 1));
        await app.HasStarAsync("Sen năm ba", new(2022, 6, 1), then: r => r.Revoke(new(2023, 5, 5), "9/QĐ", null));
        using var officer = await app.SignedInAsync(Role.Province);

        async Task<int> CountAsync(string more) => (await NamesAsync(officer, "q=sen+nam&nam=2023&" + more)).Count;

        Assert.Equal(2, await CountAsync("ngay=2023-12-31"));
        Assert.Equal(1, await CountAsync("ngay=2023-07-31"));
        Assert.Equal(1, await CountAsync("loai=renewed"));
        Assert.Equal(1, await CountAsync("loai=upgraded&sao=4"));
        Assert.Equal(0, await CountAsync("loai=first"));
        Assert.Equal(1, await CountAsync("loai=revoked&ngay=2023-05-05"));
        Assert.Equal(0, await CountAsync("loai=revoked&ngay=2023-05-04"));
        Assert.Equal(1, await CountAsync("loai=expired&ngay=2023-06-02"));
        Assert.Equal(0, await CountAsync("loai=expired&ngay=2023-06-01"));
    }

    [Fact]
    public async Task A_unit_is_read_in_the_boundaries_of_its_day()
    {
        var before = new DateOnly(2024, 1, 1);
        foreach (var code in new[] { "28048", "28054" })
        {
            var producer = await app.HasProducerAsync("Hộ biên giới " + code, code, on: before);
            await app.IsRecognisedAsync(await app.HasProductAsync(producer, "Dừa biên " + code), Lately);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        const string then = "q=dua+bien&trang-thai=con-han&dia-gioi=2024-12-31&don-vi=";
        const string now = "q=dua+bien&trang-thai=con-han&don-vi=";
        Assert.Equal(2, (await NamesAsync(officer, then + "801")).Count);
        Assert.Equal(["Dừa biên 28048"], await NamesAsync(officer, then + "28048"));
        Assert.Equal(["Dừa biên 28048"], await NamesAsync(officer, now + "28040"));
        Assert.Equal(2, (await NamesAsync(officer, now + "80")).Count);
        Assert.Empty(await NamesAsync(officer, now + "82"));
    }

    [Fact]
    public async Task A_unit_that_never_was_is_told_and_not_applied()
    {
        await app.HasStarAsync("Mận lạc lối", Lately);
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await ListAsync(officer, "q=man+lac+loi&don-vi=99999");

        Assert.Contains("Không đọc được điều kiện: don-vi=99999", page.Text);
        Assert.DoesNotContain("đơn vị 99999", page.Text);
        Assert.Equal(["Mận lạc lối"], Names(page));
        Assert.DoesNotContain("99999\" selected", page.Source);
        // A file never holds more than was asked for.
        Assert.Equal(400, (await officer.GetAsync("/lam-viec/san-pham.csv?q=man+lac+loi&don-vi=99999")).Status);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_not_taken_for_a_filter()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await ListAsync(officer, "ngay=2024-02-31&sao=7&nganh=cars&trang=0&trang-thai=tot");

        Assert.Equal(200, page.Status);
        foreach (var fault in new[] { "ngay=2024-02-31", "sao=7", "nganh=cars", "trang-thai=tot" })
            Assert.Contains(fault, page.Text);
    }

    [Fact]
    public async Task Producers_conditions_narrow_products_too()
    {
        var woman = new Profile(LegalForm.Cooperative) { RepresentativeGender = Gender.Female, ModernChannel = true };
        var cooperative = await app.HasProducerAsync("HTX điều kiện", then: p => p.Describe(woman));
        var association = await app.HasProducerAsync("Hội điều kiện", form: LegalForm.Association);
        await app.HasProductAsync(cooperative, "Trà điều một", facts: new(Sector.Drinks) { Online = "Shopee" });
        await app.HasProductAsync(association, "Trà điều hai", Sector.Tourism);
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(["Trà điều một"], await NamesAsync(officer, "q=tra+dieu&loai-hinh=cooperative"));
        Assert.Equal(["Trà điều hai"], await NamesAsync(officer, "q=tra+dieu&loai-hinh=other"));
        Assert.Equal(["Trà điều một"], await NamesAsync(officer, "q=tra+dieu&nu=1"));
        Assert.Equal(["Trà điều một"], await NamesAsync(officer, "q=tra+dieu&kenh=1"));
        Assert.Equal(["Trà điều một"], await NamesAsync(officer, "q=tra+dieu&online=1"));
        Assert.Equal(["Trà điều hai"], await NamesAsync(officer, "q=tra+dieu&nganh=tourism"));
    }

    [Fact]
    public async Task Only_offices_that_read_who_leads_a_producer_may_filter_by_it()
    {
        using var leader = await app.SignedInAsync(Role.Leader);

        var page = await leader.GetAsync("/lam-viec/san-pham?nu=1");

        Assert.Equal(422, page.Status);
        Assert.Contains("bỏ điều kiện “Nữ làm chủ", page.Text);
    }

    [Fact]
    public async Task Columns_order_the_list_both_ways_and_products_without_a_star_come_last()
    {
        await app.HasStarAsync("Thứ tự a", new(2025, 1, 1), 3);
        await app.HasStarAsync("Thứ tự b", new(2024, 1, 1), 4);
        await app.HasProductAsync(await app.HasProducerAsync("Hộ thứ tự"), "Thứ tự c");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal("abc", await OrderAsync("ten"));
        Assert.Equal("cba", await OrderAsync("-ten"));
        Assert.Equal("bac", await OrderAsync("-sao"));
        Assert.Equal("abc", await OrderAsync("sao"));
        Assert.Equal("bac", await OrderAsync("han"));
        Assert.Equal("abc", await OrderAsync("-cap"));

        async Task<string> OrderAsync(string sort) =>
            string.Concat((await NamesAsync(officer, "q=thu+tu&sap-xep=" + sort)).Select(n => n[^1]));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_conditions()
    {
        var producer = await app.HasProducerAsync("Hộ nhiều trang");
        for (var i = 0; i < 53; i++)
            await app.HasProductAsync(producer, $"Nhiều trang {i:00}");
        using var officer = await app.SignedInAsync(Role.Province);

        var first = await ListAsync(officer, "q=nhieu+trang&nganh=food");
        var next = await officer.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Contains("53 sản phẩm", first.Text);
        Assert.Equal(50, Names(first).Count);
        Assert.Equal(3, Names(next).Count);
        Assert.Contains("nganh=food", next.Address.Query);
        Assert.Equal(53, (await NamesAsync(officer, "q=nhieu+trang&in=1")).Count);
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_list_and_no_cell_a_spreadsheet_would_run()
    {
        var producer = await app.HasProducerAsync("Hộ, có dấu phẩy");
        await app.HasProductAsync(producer, "=Tệp kê 1", facts: new(Sector.Food) { Code = "+8041" });
        using var officer = await app.SignedInAsync(Role.Province);

        using var response = await officer.Client.GetAsync("/lam-viec/san-pham.csv?q=tep+ke");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("'=Tệp kê 1,'+8041,\"Hộ, có dấu phẩy\",", lines[1]);
        Assert.Contains("Xã Thử Thừa, tỉnh Tây Ninh", lines[1]);
    }

    [Fact]
    public async Task Everybody_sees_the_products_of_their_own_area_only()
    {
        var here = await app.HasProducerAsync("Hộ phạm vi đây");
        await app.HasProductAsync(here, "Phạm vi đây");
        await app.HasProductAsync(await app.HasProducerAsync("Hộ phạm vi kia", "28060"), "Phạm vi kia");
        await app.HasProductAsync(await app.HasProducerAsync("Hộ phạm vi xa", "30100"), "Phạm vi xa");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        using var producer = await app.SignedInAsync(here.Id);
        using var council = await app.SignedInAsync(Role.Council);

        Assert.Equal(["Phạm vi đây"], await NamesAsync(commune, "q=pham+vi"));
        Assert.Equal(["Phạm vi đây", "Phạm vi kia"], await NamesAsync(province, "q=pham+vi"));
        Assert.Equal(["Phạm vi đây"], await NamesAsync(producer, "q=pham+vi"));
        Assert.Equal(403, (await council.GetAsync("/lam-viec/san-pham")).Status);
        Assert.Equal("/dang-nhap", (await app.Visitor.GetAsync("/lam-viec/san-pham")).Path);
    }

    [Theory]
    [InlineData("", "Sản phẩm ↑")]
    [InlineData("trang-thai=con-han", "Trạng thái ↑")]
    [InlineData("nam=2025", "Quyết định ↑")]
    [InlineData("sap-xep=-ten", "Sản phẩm ↓")]
    public async Task A_head_shows_the_order_also_where_none_was_asked_for(string query, string head)
    {
        await app.HasStarAsync("Bánh đầu cột", Lately);
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await ListAsync(officer, query);

        Assert.Equal([head], page.Document.QuerySelectorAll("th[aria-sort]").Select(Browser.Text));
    }

    [Fact]
    public async Task An_empty_list_says_so_and_shows_the_way_out()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await ListAsync(officer, "q=khong+co+gi+nhu+the");

        Assert.Contains("Không có sản phẩm nào khớp", page.Text);
    }

    private static Task<Page> ListAsync(Browser browser, string query) =>
        browser.GetAsync("/lam-viec/san-pham?" + query);

    private static async Task<List<string>> NamesAsync(Browser browser, string query) =>
        Names(await ListAsync(browser, query));

    private static List<string> Names(Page page) =>
        [.. page.Document.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.TextContent.Trim())];
}
