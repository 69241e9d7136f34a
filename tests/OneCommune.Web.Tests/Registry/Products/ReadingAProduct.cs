using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Products;

public sealed class ReadingAProduct(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_state_comes_before_anything_else()
    {
        var revoked = await app.HasStarAsync(
            "Nước mắm thu",
            new(2025, 1, 1),
            4,
            then: r => r.Revoke(new(2026, 2, 1), "8/QĐ", "Ngừng sản xuất")
        );
        var current = await app.HasStarAsync("Nước mắm còn", new(2025, 1, 1), 4);
        var none = await app.HasProductAsync(await app.HasProducerAsync("Hộ chưa"), "Nước mắm chưa");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.StartsWith(
            "← Sản phẩm Nước mắm thu 4 sao Thu hồi ngày 01/02/2026 Ngừng sản xuất",
            await TextAsync(revoked.Id)
        );
        Assert.StartsWith("← Sản phẩm Nước mắm còn 4 sao Còn hạn đến 01/01/2028", await TextAsync(current.Id));
        Assert.StartsWith("← Sản phẩm Nước mắm chưa Chưa có sao", await TextAsync(none.Id));

        async Task<string> TextAsync(Guid id) => (await officer.GetAsync($"/lam-viec/san-pham/{id}")).Text;
    }

    [Fact]
    public async Task Every_recognition_and_every_new_name_is_on_the_timeline()
    {
        var product = await app.HasStarAsync("Tôm khô một", new(2020, 2, 1));
        await app.IsRecognisedAsync(product, new(2023, 1, 10), 4, RecognitionKind.Upgraded);
        await using (var database = app.Open())
        {
            var kept = database.Products.Single(p => p.Id == product.Id);
            database.HistoryEntries.Add(kept.Rename("Tôm khô đất mũi", new(2024, 2, 1))!);
            await database.SaveAsync(app.Act("product.rename"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/san-pham/{product.Id}");
        var lines = page.Document.QuerySelectorAll(".timeline li").Select(Browser.Text).ToList();

        Assert.StartsWith("11/01/2026 Hết hạn giấy chứng nhận 4 sao", lines[0]);
        Assert.StartsWith("01/02/2024 Đổi tên “Tôm khô một” thành “Tôm khô đất mũi”", lines[1]);
        Assert.StartsWith("10/01/2023 Nâng hạng: 4 sao", lines[2]);
        Assert.StartsWith("01/02/2020 Công nhận lần đầu: 3 sao", lines[3]);
        Assert.Equal(4, lines.Count);
        Assert.Contains("Đã thay bằng lần sau ngày 10/01/2023", page.Text);
    }

    [Fact]
    public async Task A_product_without_a_star_has_no_public_page_to_lead_to_and_its_set_is_named()
    {
        var producer = await app.HasProducerAsync("Hộ chưa sao", "28040");
        var product = await app.HasProductAsync(producer, "Gạo chưa sao", facts: new(Sector.Food) { SetNumber = 3 });
        using var officer = await app.SignedInAsync(Role.Province);
        var address = $"/lam-viec/san-pham/{product.Id}";

        var before = await officer.GetAsync(address);
        await app.IsRecognisedAsync(product, new(2026, 1, 5));
        var after = await officer.GetAsync(address);

        Assert.Null(before.Document.QuerySelector("main a[href^='/san-pham/']"));
        Assert.Contains("bộ sản phẩm số 3: Gạo, ngũ cốc, hạt sơ chế", before.Text);
        Assert.NotNull(after.Document.QuerySelector("main a[href^='/san-pham/']"));
    }

    [Fact]
    public async Task Others_do_not_learn_that_it_exists()
    {
        var product = await app.HasStarAsync("Khô của xã kia", new(2025, 1, 1), unit: "28060");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var speaker = await app.SignedInAsync((await app.HasProducerAsync("Hộ ngoài")).Id);

        Assert.Equal(404, (await commune.GetAsync($"/lam-viec/san-pham/{product.Id}")).Status);
        Assert.Equal(404, (await speaker.GetAsync($"/lam-viec/san-pham/{product.Id}")).Status);
        Assert.Equal(404, (await commune.GetAsync($"/lam-viec/san-pham/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task A_note_is_for_offices_and_a_story_for_all()
    {
        var producer = await app.HasProducerAsync("Hộ ghi chú");
        var facts = new ProductFactsWithNote();
        var product = await app.HasProductAsync(
            producer,
            "Bánh ghi chú",
            facts: new(Sector.Food) { Story = facts.Story, Note = facts.Note }
        );
        using var officer = await app.SignedInAsync(Role.Province);
        using var speaker = await app.SignedInAsync(producer.Id);

        Assert.Contains(facts.Note, (await officer.GetAsync($"/lam-viec/san-pham/{product.Id}")).Text);
        var own = (await speaker.GetAsync($"/lam-viec/san-pham/{product.Id}")).Text;
        Assert.Contains(facts.Story, own);
        Assert.DoesNotContain(facts.Note, own);
    }

    private sealed record ProductFactsWithNote(
        string Story = "Bà ngoại làm từ năm 1960",
        string Note = "Cần kiểm tra nhãn"
    );
}
