using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Products;

public sealed class ChangingAProduct(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_office_writes_all_facts_and_a_set_tells_the_sector()
    {
        var product = await app.HasProductAsync(await app.HasProducerAsync("Hộ phân loại"), "Rượu phân loại");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await EditAsync(
            commune,
            product.Id,
            new()
            {
                ["Form.SetNumber"] = "14",
                ["Form.Code"] = "80-28040-3-2025",
                ["Form.Gtin"] = "8 938505 970004",
                ["Form.Online"] = "Postmart",
                ["Form.Story"] = "Dòng một\r\nDòng hai",
            }
        );

        Assert.Contains("Đã lưu thông tin sản phẩm", page.Text);
        await using var database = app.Open();
        var kept = await database.Products.SingleAsync(p => p.Id == product.Id);
        Assert.Equal((Sector.Drinks, 14, "80-28040-3-2025"), (kept.Sector, kept.SetNumber, kept.Code));
        Assert.Equal("8938505970004", kept.Gtin);
        Assert.Equal("Dòng một\nDòng hai", kept.Story);
    }

    [Fact]
    public async Task A_producer_tells_its_story_but_leaves_the_code_and_once_recognised_the_class()
    {
        var producer = await app.HasProducerAsync("Hộ kể chuyện");
        var product = await app.HasProductAsync(producer, "Bánh kể chuyện", facts: new(Sector.Food) { Code = "80-1" });
        await app.IsRecognisedAsync(product, new(2025, 1, 1));
        using var own = await app.SignedInAsync(producer.Id);

        await EditAsync(
            own,
            product.Id,
            new()
            {
                ["Form.Story"] = "Chuyện nhà tôi",
                ["Form.Code"] = "của tôi",
                ["Form.SetNumber"] = "14",
            }
        );

        await using var database = app.Open();
        var kept = await database.Products.SingleAsync(p => p.Id == product.Id);
        Assert.Equal(("Chuyện nhà tôi", "80-1", Sector.Food), (kept.Story, kept.Code, kept.Sector));
    }

    [Theory]
    [InlineData("Form.Gtin", "8938505970005", "không phải mã GTIN")]
    [InlineData("Form.Gtin", "12345", "không phải mã GTIN")]
    [InlineData("Form.SetNumber", "27", "Không có bộ sản phẩm số 27")]
    [InlineData("Form.SetNumber", "mười", "không đọc được")]
    public async Task What_cannot_be_is_refused(string field, string value, string why)
    {
        var product = await app.HasProductAsync(await app.HasProducerAsync("Hộ nhập sai"), "Bánh nhập sai");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await EditAsync(commune, product.Id, new() { [field] = value });

        Assert.Equal(422, page.Status);
        Assert.Contains(why, page.Text);
    }

    [Fact]
    public async Task A_stale_form_keeps_nothing()
    {
        var product = await app.HasProductAsync(await app.HasProducerAsync("Hộ chậm tay"), "Bánh chậm tay");
        using var one = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Province);
        var opened = await one.GetAsync($"/lam-viec/san-pham/{product.Id}/sua");
        await EditAsync(other, product.Id, new() { ["Form.Online"] = "Shopee" });

        var answer = await one.SubmitAsync(opened, new() { ["Form.Online"] = "Lazada" });

        Assert.Equal(409, answer.Status);
        Assert.Equal("Shopee", answer.Document.GetElementById("Form.Online")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_name_leaves_the_former_one_on_the_timeline_and_findable()
    {
        var product = await app.HasProductAsync(await app.HasProducerAsync("Hộ gọi tên"), "Khô cá cũ");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var form = await commune.GetAsync($"/lam-viec/san-pham/{product.Id}/doi-ten");
        var page = await commune.SubmitAsync(form, new() { ["Name"] = "Khô cá mới", ["On"] = "2026-01-05" });
        var found = await commune.GetAsync("/lam-viec/san-pham?q=kho+ca+cu");

        Assert.Contains("05/01/2026 Đổi tên “Khô cá cũ” thành “Khô cá mới”", page.Text);
        Assert.Contains("Khô cá mới", found.Text);
    }

    [Fact]
    public async Task A_new_product_is_added_once()
    {
        var producer = await app.HasProducerAsync("Hộ thêm hàng");
        using var own = await app.SignedInAsync(producer.Id);
        var values = new Dictionary<string, string?> { ["Name"] = "Trà hoa vàng", ["Form.SetNumber"] = "12" };

        var added = await AddAsync(own, producer, values);
        var again = await AddAsync(own, producer, values);

        Assert.Contains("Đã thêm sản phẩm “Trà hoa vàng”", added.Text);
        Assert.Contains("Chưa có sao", added.Text);
        Assert.Equal(422, again.Status);
        Assert.Contains("đã có sản phẩm “Trà hoa vàng”", again.Text);
    }

    [Fact]
    public async Task An_association_adds_tourism_services_only()
    {
        var association = await app.HasProducerAsync("Hội du lịch vườn", form: LegalForm.Association);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var refused = await AddAsync(commune, association, new() { ["Name"] = "Mứt", ["Form.Sector"] = "Food" });
        var added = await AddAsync(commune, association, new() { ["Name"] = "Tour vườn", ["Form.SetNumber"] = "26" });
        var unsaid = await AddAsync(commune, association, new() { ["Name"] = "Gì đó" });

        Assert.Contains("chỉ được có sản phẩm dịch vụ du lịch", refused.Text);
        Assert.Contains("Đã thêm sản phẩm “Tour vườn”", added.Text);
        Assert.Contains("Chưa chọn bộ sản phẩm hoặc ngành", unsaid.Text);
    }

    private static async Task<Page> EditAsync(Browser browser, Guid product, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync($"/lam-viec/san-pham/{product}/sua"), values);

    private static async Task<Page> AddAsync(Browser browser, Producer producer, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi"), values);
}
