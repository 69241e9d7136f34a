using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>What is said before it is too late, and what is promised after.</summary>
public sealed class BeforeLodging(TestApp app) : IClassFixture<TestApp>
{
    private const string Certificate = "Thiếu giấy đủ điều kiện an toàn thực phẩm Chưa thấy trong hồ sơ";

    [Fact]
    public async Task What_rejects_the_dossier_stands_on_the_tasks_before_lodging_and_before_the_officer()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        Assert.Contains(Certificate, (await scene.Browser.GetAsync(scene.Address)).Text);
        await scene.FilledAsync();
        var before = await scene.Browser.GetAsync($"{scene.Address}/nop");
        Assert.Contains("Điều kiện bị loại: 1 giấy chưa thấy trong hồ sơ", before.Text);
        Assert.Contains(Certificate, before.Text);
        Assert.Contains("A1.1 Nguyên liệu nhập khẩu toàn bộ hoặc không rõ nguồn: loại", before.Text);
        await scene.TryLodgeAsync();

        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        Assert.Contains(Certificate, (await officer.GetAsync($"{scene.Address}/tiep-nhan")).Text);
        Assert.Contains(Certificate, (await officer.GetAsync(scene.Address)).Text);
    }

    [Fact]
    public async Task A_paper_that_is_ticked_is_no_longer_missed()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/bao-cao/chung"),
            new() { ["papers"] = "eligibility" }
        );

        var page = await scene.Browser.GetAsync(scene.Address);

        Assert.DoesNotContain("Chưa thấy trong hồ sơ", page.Text);
        Assert.Contains("Thiếu giấy đủ điều kiện an toàn thực phẩm Đã khai có giấy", page.Text);
    }

    [Fact]
    public async Task What_is_known_is_offered_at_the_question_and_noted_to_the_officer_and_stops_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app, LegalForm.Household);
        await scene.StartAsync(9);
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/bao-cao/chung"),
            new()
            {
                ["gender"] = "female",
                ["registration"] = "41A8",
                ["specification"] = "Chai 500 ml",
            }
        );
        var question = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A3.2");
        Assert.Contains(
            "Mẫu 02 ghi người đại diện là nữ: mức phù hợp là",
            question.Document.QuerySelector(".hint")!.TextContent
        );

        await scene.FilledAsync();
        foreach (var (code, option) in new[] { ("A3.1", "2"), ("A3.2", "0") })
            await scene.Browser.SubmitAsync(
                await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/{code}"),
                new() { ["Option"] = option }
            );
        var before = await scene.Browser.GetAsync($"{scene.Address}/nop");
        Assert.Contains("Chủ thể là hộ, cơ sở sản xuất: mức phù hợp là “Hộ có đăng ký kinh doanh", before.Text);
        Assert.Contains("đang chọn “Công ty TNHH", before.Text);
        Assert.Contains("Đã nộp hồ sơ lần 1", (await scene.TryLodgeAsync()).Text);

        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var receipt = await officer.GetAsync($"{scene.Address}/tiep-nhan");
        Assert.Contains("Mẫu 02 ghi người đại diện là nữ", receipt.Text);
        Assert.Contains("Chủ thể là hộ, cơ sở sản xuất", receipt.Text);
        Assert.Contains("không phải kết luận", receipt.Text);
    }

    [Fact]
    public async Task A_second_lodging_promises_the_clock_that_stands()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(officer);
        var ask = await officer.GetAsync($"{scene.Address}/bo-sung");
        await officer.SubmitAsync(ask, new() { ["What"] = "Thêm hợp đồng" }, "Gửi yêu cầu");
        Assert.Contains("Bản bổ sung gửi lại", (await scene.Browser.GetAsync($"{scene.Address}/nop")).Text);

        var given = await scene.TryLodgeAsync();

        var due = (await scene.ReadAsync()).CommuneDueOn!.Value;
        Assert.Contains($"Xã xử lý tiếp, hạn đến {due:dd/MM/yyyy}", given.Text);
        Assert.DoesNotContain("Sau khi tiếp nhận", given.Text);

        var back = await officer.GetAsync($"{scene.Address}/tra-lai");
        await officer.SubmitAsync(back, new() { ["Reason"] = "Thiếu giấy" }, "Trả lại hồ sơ");
        Assert.Contains("Sau khi tiếp nhận, xã xử lý trong 15 ngày làm việc", (await scene.TryLodgeAsync()).Text);
    }

    [Fact]
    public async Task What_the_province_asked_for_goes_back_to_the_province()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.ProposedAsync();
        using var province = await app.SignedInAsync(Role.Province);
        var ask = await province.GetAsync($"{scene.Address}/tinh-bo-sung");
        await province.SubmitAsync(ask, new() { ["Of"] = "Producer", ["What"] = "Thêm ảnh nhãn" }, "Gửi yêu cầu");

        var given = await scene.TryLodgeAsync();

        Assert.Contains("Bản bổ sung đã về cơ quan OCOP tỉnh", given.Text);
        Assert.DoesNotContain("ngày làm việc", given.Document.QuerySelector(".done")!.TextContent);
        Assert.Equal(DossierStatus.Proposed, (await scene.ReadAsync()).Status);
    }
}
