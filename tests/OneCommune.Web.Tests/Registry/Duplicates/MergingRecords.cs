using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Duplicates;

public sealed class MergingRecords(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Two_producers_become_one_with_all_they_had_and_both_timelines()
    {
        var kept = await app.HasProducerAsync("HTX Gộp Lại", form: LegalForm.Cooperative);
        var merged = await app.HasProducerAsync(
            "Hợp tác xã Gộp Lại",
            form: LegalForm.Cooperative,
            then: p => p.Describe(new(LegalForm.Cooperative) { Address = "Ấp 9", Phone = "0911222333" })
        );
        var product = await app.HasProductAsync(merged, "Gạo gộp");
        await app.IsRecognisedAsync(product, new(2025, 2, 1));
        await app.IsRecognisedAsync(await app.HasProductAsync(kept, "Nếp gộp"), new(2025, 2, 1));
        using var speaker = await app.SignedInAsync(merged.Id);
        using var officer = await app.SignedInAsync(Role.Province);

        var form = await officer.GetAsync(Address("chu-the", kept.Id, merged.Id));
        Assert.Contains(
            "Chuyển từ “Hợp tác xã Gộp Lại” sang: 1 sản phẩm; 1 lượt công nhận; 0 hồ sơ đang làm; 1 tài khoản",
            form.Text
        );
        var page = await officer.SubmitAsync(form, new() { ["Keep"] = kept.Id.ToString(), ["Confirmed"] = "true" });

        Assert.Contains("Đã gộp “Hợp tác xã Gộp Lại” vào “HTX Gộp Lại”", page.Text);
        Assert.Contains("2 sản phẩm còn hạn", page.Text);
        Assert.Contains("15/06/2026 Gộp bản ghi trùng “Hợp tác xã Gộp Lại” được gộp vào “HTX Gộp Lại”", page.Text);
        Assert.Contains("Ấp 9", page.Text);
        var gone = await officer.GetAsync($"/lam-viec/chu-the/{merged.Id}");
        Assert.Contains("đã được gộp vào HTX Gộp Lại", gone.Text);
        Assert.Contains("HTX Gộp Lại", (await officer.GetAsync("/lam-viec/chu-the?q=hop+tac+xa+gop+lai")).Text);
        Assert.Contains("Gạo gộp", (await speaker.GetAsync($"/lam-viec/chu-the/{kept.Id}")).Text);
        await using var database = app.Open();
        Assert.False(await database.Recognitions.AnyAsync(r => r.ProducerId == merged.Id));
        Assert.Contains(
            await database.Audit.Where(a => a.SubjectId == kept.Id.ToString()).ToListAsync(),
            a => a.Act == "producer.merge"
        );
    }

    [Fact]
    public async Task Two_records_of_a_product_become_one_line_of_stars()
    {
        var producer = await app.HasProducerAsync("Hộ Một Dòng");
        var (kept, merged) = (
            await app.HasProductAsync(producer, "Mắm một dòng"),
            await app.HasProductAsync(producer, "Mam mot dong")
        );
        await app.IsRecognisedAsync(kept, new(2024, 3, 1), 3);
        await app.IsRecognisedAsync(merged, new(2025, 9, 1), 4);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var before = await CountAsync(officer, "trang-thai=con-han");

        var form = await officer.GetAsync(Address("san-pham", kept.Id, merged.Id));
        var page = await officer.SubmitAsync(form, new() { ["Keep"] = kept.Id.ToString(), ["Confirmed"] = "true" });

        Assert.Contains("Nâng hạng: 4 sao", page.Text);
        Assert.Contains("Đã thay bằng lần sau ngày 01/09/2025", page.Text);
        Assert.Equal(before - 1, await CountAsync(officer, "trang-thai=con-han"));
        Assert.Contains(
            "đã được gộp vào Mắm một dòng",
            (await officer.GetAsync($"/lam-viec/san-pham/{merged.Id}")).Text
        );
    }

    [Fact]
    public async Task Pictures_go_over_behind_those_there_and_none_twice()
    {
        var producer = await app.HasProducerAsync("Hộ Gộp Ảnh");
        var (kept, merged) = (
            await app.HasProductAsync(producer, "Mắm gộp ảnh"),
            await app.HasProductAsync(producer, "Mam gop anh")
        );
        using var officer = await app.SignedInAsync(Role.Province);
        async Task AddAsync(Guid product, int seed)
        {
            var form = await officer.GetAsync($"/lam-viec/san-pham/{product}/hinh");
            var picture = TestPicture.Of(SkiaSharp.SKEncodedImageFormat.Png, seed);
            await officer.SubmitAsync(
                form,
                new() { ["Alt"] = $"Ảnh {seed}" },
                "Thêm ảnh",
                files: ("Sent", "anh.png", picture)
            );
        }
        for (var i = 0; i < 5; i++)
            await AddAsync(kept.Id, 500 + i);
        for (var i = 4; i < 7; i++)
            await AddAsync(merged.Id, 500 + i);

        var choice = await officer.GetAsync(Address("san-pham", kept.Id, merged.Id));
        Assert.Contains("3 ảnh", choice.Text);
        await officer.SubmitAsync(choice, new() { ["Keep"] = kept.Id.ToString(), ["Confirmed"] = "true" });

        await using var database = app.Open();
        var pictures = await database
            .ProductPictures.Where(p => p.ProductId == kept.Id)
            .OrderBy(p => p.Place)
            .ToListAsync();
        Assert.Equal(["Ảnh 500", "Ảnh 501", "Ảnh 502", "Ảnh 503", "Ảnh 504", "Ảnh 505"], pictures.Select(p => p.Alt));
        Assert.Equal(Enumerable.Range(1, 6), pictures.Select(p => p.Place));
    }

    [Fact]
    public async Task Products_of_two_producers_wait_for_their_producers()
    {
        var one = await app.HasProductAsync(await app.HasProducerAsync("Hộ Riêng Một"), "Kẹo riêng");
        var other = await app.HasProductAsync(await app.HasProducerAsync("Hộ Riêng Hai"), "Keo rieng");
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync(Address("san-pham", one.Id, other.Id));

        Assert.Contains("hãy gộp chủ thể trước", page.Text);
        Assert.NotNull(page.Document.QuerySelector("main a[href^='/lam-viec/trung-lap/chu-the/']"));
    }

    [Theory]
    [InlineData(true, false, "Chưa đánh dấu xác nhận")]
    [InlineData(false, true, "Chưa chọn bản ghi được giữ")]
    public async Task Nothing_happens_without_a_choice_and_the_officers_word(bool chosen, bool confirmed, string why)
    {
        var (one, other) = (await app.HasProducerAsync("Hộ Chưa Chắc"), await app.HasProducerAsync("Ho chua chac"));
        using var officer = await app.SignedInAsync(Role.Province);

        var form = await officer.GetAsync(Address("chu-the", one.Id, other.Id));
        var page = await officer.SubmitAsync(
            form,
            new()
            {
                ["Keep"] = chosen ? one.Id.ToString() : Guid.Empty.ToString(),
                ["Confirmed"] = confirmed ? "true" : null,
            }
        );

        Assert.Equal(422, page.Status);
        Assert.Contains(why, page.Text);
        await using var database = app.Open();
        Assert.False(await database.Producers.AnyAsync(p => p.MergedInto == one.Id || p.MergedInto == other.Id));
    }

    [Fact]
    public async Task A_record_changed_meanwhile_is_looked_at_again()
    {
        var (one, other) = (await app.HasProducerAsync("Hộ Đổi Giữa"), await app.HasProducerAsync("Ho doi giua"));
        using var officer = await app.SignedInAsync(Role.Province);
        var form = await officer.GetAsync(Address("chu-the", one.Id, other.Id));
        await using (var database = app.Open())
        {
            database.Producers.Single(p => p.Id == other.Id).Describe(new(LegalForm.Farm));
            await database.SaveAsync(app.Act("producer.describe"), default);
        }

        var page = await officer.SubmitAsync(form, new() { ["Keep"] = one.Id.ToString(), ["Confirmed"] = "true" });

        Assert.Equal(409, page.Status);
    }

    [Fact]
    public async Task Two_certificates_of_one_day_are_not_merged()
    {
        var producer = await app.HasProducerAsync("Hộ Hai Giấy");
        var (one, other) = (
            await app.HasProductAsync(producer, "Rượu hai giấy"),
            await app.HasProductAsync(producer, "Ruou hai giay")
        );
        await using (var database = app.Open())
        {
            foreach (var (product, number) in new[] { (one, "GCN-1"), (other, "GCN-2") })
                database.Recognitions.Add(
                    Recognition.Of(
                        product,
                        Named.Of(product, producer),
                        RecognitionKind.First,
                        3,
                        new(2025, 5, 5),
                        new("5/QĐ", "UBND tỉnh", CertificateNumber: number)
                    )
                );
            await database.SaveAsync(app.Act("recognition.add"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        var form = await officer.GetAsync(Address("san-pham", one.Id, other.Id));
        Assert.Empty(form.Document.QuerySelectorAll("[name=Keep][checked]"));
        Assert.Contains(
            "hãy chọn",
            (await officer.SubmitAsync(form, new() { ["Confirmed"] = "true" })).Text,
            StringComparison.OrdinalIgnoreCase
        );
        var page = await officer.SubmitAsync(form, new() { ["Confirmed"] = "true", ["Keep"] = one.Id.ToString() });

        Assert.Equal(422, page.Status);
        Assert.Contains("giấy chứng nhận riêng cấp cùng ngày 05/05/2025", page.Text);
    }

    [Fact]
    public async Task Only_an_office_that_answers_for_both_may_merge()
    {
        var (here, there) = (
            await app.HasProducerAsync("Hộ Hai Nơi"),
            await app.HasProducerAsync("Hộ Hai Nơi", "28060")
        );
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var auditor = await app.SignedInAsync(Role.Auditor);
        using var speaker = await app.SignedInAsync(here.Id);
        var address = Address("chu-the", here.Id, there.Id);

        Assert.Equal(404, (await commune.GetAsync(address)).Status);
        Assert.Equal(403, (await auditor.GetAsync(address)).Status);
        Assert.Equal(403, (await speaker.GetAsync(address)).Status);
        Assert.Equal(404, (await commune.GetAsync(Address("chu-the", here.Id, here.Id))).Status);
    }

    private static string Address(string kind, Guid one, Guid other) => $"/lam-viec/trung-lap/{kind}/{one}/{other}";

    private static async Task<int> CountAsync(Browser browser, string query)
    {
        var page = await browser.GetAsync("/lam-viec/san-pham?" + query);
        return page.Document.QuerySelectorAll("tbody tr").Length;
    }
}
