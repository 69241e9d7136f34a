using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Producers;

public sealed class ChangingAProducer(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Who_may_change_a_profile_and_who_does_not_find_the_form()
    {
        var producer = await app.HasProducerAsync("Hộ ai sửa");
        using var own = await app.SignedInAsync(producer.Id);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        using var neighbour = await app.SignedInAsync(Role.Commune, "28060");
        using var auditor = await app.SignedInAsync(Role.Auditor);
        var address = $"/lam-viec/chu-the/{producer.Id}/sua";

        foreach (var allowed in new[] { own, commune, province })
            Assert.Equal(200, (await allowed.GetAsync(address)).Status);
        Assert.Equal(404, (await neighbour.GetAsync(address)).Status);
        Assert.Equal(403, (await auditor.GetAsync(address)).Status);
        Assert.Equal("/dang-nhap", (await app.Visitor.GetAsync(address)).Path);
        foreach (var act in new[] { "doi-ten", "chuyen-noi" })
        {
            Assert.Equal(403, (await own.GetAsync($"/lam-viec/chu-the/{producer.Id}/{act}")).Status);
            Assert.Equal(404, (await neighbour.GetAsync($"/lam-viec/chu-the/{producer.Id}/{act}")).Status);
        }
    }

    [Fact]
    public async Task A_changed_profile_is_kept_tidied_with_its_audit_row()
    {
        var producer = await app.HasProducerAsync("Hộ sửa hồ sơ");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await EditAsync(
            commune,
            producer,
            new()
            {
                ["Form.Representative"] = "  Nguyễn   Thị Thử ",
                ["Form.RepresentativeGender"] = "Female",
                ["Form.Phone"] = "0912 345 678; (0272) 3821234",
                ["Form.ModernChannel"] = "true",
                ["Form.Note"] = "Hẹn gặp tháng 7",
            }
        );

        Assert.Equal($"/lam-viec/chu-the/{producer.Id}", page.Path);
        Assert.Contains("Đã lưu hồ sơ", page.Text);
        await using var database = app.Open();
        var kept = await database.Producers.SingleAsync(p => p.Id == producer.Id);
        Assert.Equal("Nguyễn Thị Thử", kept.Representative);
        Assert.Equal(Gender.Female, kept.RepresentativeGender);
        Assert.True(kept.ModernChannel);
        Assert.Equal("Hẹn gặp tháng 7", kept.Note);
        Assert.Contains(
            await database.Audit.Where(a => a.SubjectId == producer.Id.ToString()).ToListAsync(),
            a => a.Act == "producer.describe" && a.Changes.Contains("Nguyễn Thị Thử")
        );
    }

    [Fact]
    public async Task A_producer_writes_its_profile_but_not_the_offices_note()
    {
        var producer = await app.HasProducerAsync(
            "Hộ tự sửa",
            then: p => p.Describe(new(LegalForm.Household) { Note = "Của xã" })
        );
        using var own = await app.SignedInAsync(producer.Id);

        var form = await own.GetAsync($"/lam-viec/chu-the/{producer.Id}/sua");
        Assert.DoesNotContain("Của xã", form.Source);
        await own.SubmitAsync(form, new() { ["Form.Address"] = "Ấp 5", ["Form.Note"] = "Tự viết" });

        await using var database = app.Open();
        var kept = await database.Producers.SingleAsync(p => p.Id == producer.Id);
        Assert.Equal(("Ấp 5", "Của xã"), (kept.Address, kept.Note));
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_change_keeps_nothing_and_shows_the_new_content()
    {
        var producer = await app.HasProducerAsync("Hộ sửa chồng");
        using var one = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Province);
        var opened = await one.GetAsync($"/lam-viec/chu-the/{producer.Id}/sua");
        await EditAsync(other, producer, new() { ["Form.Address"] = "Ấp mới" });

        var answer = await one.SubmitAsync(opened, new() { ["Form.Address"] = "Ấp cũ" });

        Assert.Equal(409, answer.Status);
        Assert.Contains("đã sửa bản ghi này lúc", answer.Text);
        Assert.Equal("Ấp mới", answer.Document.GetElementById("Form.Address")!.GetAttribute("value"));
        await using var database = app.Open();
        Assert.Equal("Ấp mới", (await database.Producers.SingleAsync(p => p.Id == producer.Id)).Address);
    }

    [Theory]
    [InlineData("Form.Phone", "gọi anh Ba", "không phải số điện thoại")]
    [InlineData("Form.Email", "ba@", "không phải địa chỉ thư điện tử")]
    [InlineData("Form.LegalForm", "Other", "Hãy chọn một loại hình")]
    [InlineData("Form.LegalForm", "99", "không đọc được")]
    [InlineData("Form.LegalForm", "Corporation", "không đọc được")]
    [InlineData("Form.Address", null, "dài quá 300 ký tự")]
    public async Task What_cannot_be_is_refused_and_the_form_keeps_what_was_typed(
        string field,
        string? value,
        string why
    )
    {
        var producer = await app.HasProducerAsync("Hộ sửa sai " + Guid.NewGuid().ToString("N")[..6]);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await EditAsync(
            commune,
            producer,
            new() { ["Form.Representative"] = "Giữ lại tôi", [field] = value ?? new string('a', 301) }
        );

        Assert.Equal(422, page.Status);
        Assert.Contains(why, page.Text);
        Assert.Contains("Giữ lại tôi", page.Source);
        await using var database = app.Open();
        Assert.Null((await database.Producers.SingleAsync(p => p.Id == producer.Id)).Representative);
    }

    [Fact]
    public async Task An_association_holds_tourism_services_only()
    {
        var food = await app.HasProducerAsync("Hội làm bánh");
        await app.HasProductAsync(food, "Bánh hội", Sector.Food);
        var tours = await app.HasProducerAsync("Hội làm du lịch");
        await app.HasProductAsync(tours, "Tour hội", Sector.Tourism);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var refused = await EditAsync(commune, food, new() { ["Form.LegalForm"] = "Association" });
        var kept = await EditAsync(commune, tours, new() { ["Form.LegalForm"] = "Association" });

        Assert.Equal(422, refused.Status);
        Assert.Contains("chỉ được có sản phẩm dịch vụ du lịch", refused.Text);
        Assert.Equal($"/lam-viec/chu-the/{tours.Id}", kept.Path);
    }

    [Fact]
    public async Task An_unknown_legal_form_of_an_old_record_may_stay_while_other_facts_change()
    {
        var producer = await app.HasProducerAsync("Chủ thể cũ không rõ", form: LegalForm.Other);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await EditAsync(commune, producer, new() { ["Form.Address"] = "Ấp 2" });

        Assert.Equal($"/lam-viec/chu-the/{producer.Id}", page.Path);
    }

    [Fact]
    public async Task A_new_name_holds_from_its_day_and_the_former_one_stays_on_the_timeline()
    {
        var producer = await app.HasProducerAsync("Hộ tên đầu");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var form = await commune.GetAsync($"/lam-viec/chu-the/{producer.Id}/doi-ten");
        var page = await commune.SubmitAsync(form, new() { ["Name"] = "Cơ sở Tên Sau", ["On"] = "2026-02-01" });

        Assert.Contains("Đã đổi tên thành “Cơ sở Tên Sau”", page.Text);
        Assert.Contains("01/02/2026 Đổi tên “Hộ tên đầu” thành “Cơ sở Tên Sau”", page.Text);
    }

    [Theory]
    [InlineData("Hộ tên giữ", "2026-02-01", "giống hệt tên đang dùng")]
    [InlineData("Tên khác", "2026-06-16", "không dùng được")]
    [InlineData("Tên khác", "", "Chưa ghi ngày")]
    [InlineData("Tên khác", "2026-02-31", "không đọc được")]
    [InlineData("", "2026-02-01", "không được để trống")]
    public async Task A_name_or_day_that_cannot_be_is_refused(string name, string on, string why)
    {
        var producer = await app.HasProducerAsync("Hộ tên giữ");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var form = await commune.GetAsync($"/lam-viec/chu-the/{producer.Id}/doi-ten");
        var page = await commune.SubmitAsync(form, new() { ["Name"] = name, ["On"] = on });

        Assert.Equal(422, page.Status);
        Assert.Contains(why, page.Text);
    }

    private static async Task<Page> EditAsync(Browser browser, Producer producer, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync($"/lam-viec/chu-the/{producer.Id}/sua"), values);
}
