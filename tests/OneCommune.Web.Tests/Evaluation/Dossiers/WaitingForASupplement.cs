using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>The producer is silent, or half-way through: what the office that asked can do, and what it sees of the answer.</summary>
public sealed class WaitingForASupplement(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_commune_changes_its_request_and_the_clock_runs_on()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await AskedAsync(scene, "Hợp đồng thu mua");
        var due = (await scene.ReadAsync()).CommuneDueOn;

        var page = await commune.GetAsync(scene.Address);
        Assert.Contains("Thời hạn của xã vẫn tính, không dừng trong lúc chờ.", page.Text);
        Assert.Contains("còn 15 ngày làm việc", page.Text);
        var form = await commune.GetAsync($"{scene.Address}/bo-sung");
        Assert.Contains("Hợp đồng thu mua", form.Source);
        var changed = await commune.SubmitAsync(form, new() { ["What"] = "Chỉ cần phiếu kiểm nghiệm" }, "Lưu yêu cầu");

        Assert.Contains("Đã sửa yêu cầu bổ sung.", changed.Text);
        Assert.Contains("Chỉ cần phiếu kiểm nghiệm", (await scene.Browser.GetAsync(scene.Address)).Text);
        var dossier = await scene.ReadAsync();
        Assert.Equal((DossierStatus.SupplementAsked, due), (dossier.Status, dossier.CommuneDueOn));
    }

    [Fact]
    public async Task A_request_taken_back_leaves_the_dossier_as_it_was_lodged()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await AskedAsync(scene, "Giấy tờ");
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/phieu-dang-ky"),
            new() { ["Form.Representative"] = "Người đại diện mới" }
        );
        await scene.AttachAsync("A1.1", "nua-chung.pdf", [1]);

        var form = await commune.GetAsync($"{scene.Address}/rut-yeu-cau");
        Assert.Contains("Chủ thể đã sửa 2 chỗ mà chưa nộp", form.Text);
        var back = await commune.SubmitAsync(form, new() { ["Why"] = "Xã đã có giấy" }, "Rút yêu cầu bổ sung");

        Assert.Contains("Đã rút yêu cầu bổ sung.", back.Text);
        Assert.Contains("Xã đã có giấy", back.Text);
        var dossier = await scene.ReadAsync();
        Assert.Equal(DossierStatus.CommuneReceived, dossier.Status);
        Assert.Equal("Nguyễn Thị Thử", dossier.Representative);
        Assert.Empty(dossier.EvidenceFor("A1.1"));
        await using var database = app.Open();
        var copy = await database.LodgedCopies.SingleAsync(c => c.DossierId == scene.Id);
        Assert.Equal(
            0,
            ContentChanges
                .Between(
                    DossierContents.OfCopy(copy.Json),
                    DossierContents.Of(dossier),
                    (await DossierScene.RegulationAsync(app)).Set(3)
                )
                .Count
        );
        // Taken back twice, from a form drawn before: nothing more happens.
        Assert.Equal(409, (await commune.SubmitAsync(form, button: "Rút yêu cầu bổ sung")).Status);
    }

    [Fact]
    public async Task What_was_written_when_a_request_was_taken_back_is_kept_told_and_taken_up_again()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await AskedAsync(scene, "Giấy tờ");
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/phieu-dang-ky"),
            new() { ["Form.Representative"] = "Người đại diện mới", ["Form.Position"] = "Phó giám đốc" }
        );
        await scene.AttachAsync("A1.1", "nua-chung.pdf", [7]);
        var form = await commune.GetAsync($"{scene.Address}/rut-yeu-cau");
        Assert.Contains("Nội dung đã sửa được giữ riêng", form.Text);
        await commune.SubmitAsync(form, button: "Rút yêu cầu bổ sung");

        // Said to the producer, and shown; not yet to be had.
        var page = await scene.Browser.GetAsync(scene.Address);
        Assert.Contains("3 chỗ đã sửa mà chưa nộp không tính vào hồ sơ nhưng vẫn được giữ.", page.Text);
        var address = page.Document.QuerySelector("a[href*='giu=']")!.GetAttribute("href")!;
        var kept = await scene.Browser.GetAsync(address);
        Assert.Contains("Người đại diện mới", kept.Text);
        Assert.Contains("nua-chung.pdf", kept.Text);
        Assert.Contains("Người đại diện mới", (await commune.GetAsync(address)).Text);
        Assert.Empty((await scene.Browser.GetAsync($"{scene.Address}/lay-lai")).Document.QuerySelectorAll("main form"));
        foreach (var list in new[] { "/lam-viec", "/lam-viec/ho-so" })
        {
            var told = (await scene.Browser.GetAsync(list)).Document.QuerySelector(
                $"a[href='{scene.Address}/lay-lai']"
            )!;
            Assert.Contains("đã sửa, chưa nộp, đang được giữ lại", told.TextContent);
        }

        // Asked again, the producer writes one of the fields otherwise before taking up the rest.
        await commune.SubmitAsync(
            await commune.GetAsync($"{scene.Address}/bo-sung"),
            new() { ["What"] = "Giấy tờ" },
            "Gửi yêu cầu"
        );
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/phieu-dang-ky"),
            new() { ["Form.Position"] = "Chủ nhiệm" }
        );
        var regain = await scene.Browser.GetAsync($"{scene.Address}/lay-lai");
        Assert.Contains("2 chỗ dưới đây", regain.Text);
        Assert.Contains("Đang có Nguyễn Thị Thử Đã viết, chưa nộp Người đại diện mới", regain.Text);
        var done = await scene.Browser.SubmitAsync(regain, button: "Lấy lại nội dung đã sửa");
        Assert.Contains("Đã lấy lại nội dung đã sửa.", done.Text);
        Assert.DoesNotContain("vẫn được giữ", done.Text);
        foreach (var list in new[] { "/lam-viec", "/lam-viec/ho-so" })
            Assert.DoesNotContain("giữ lại", (await scene.Browser.GetAsync(list)).Text);

        var dossier = await scene.ReadAsync();
        Assert.Equal(("Người đại diện mới", "Chủ nhiệm"), (dossier.Representative, dossier.Position));
        Assert.Equal("nua-chung.pdf", dossier.EvidenceFor("A1.1").Single().FileName);
        Assert.Equal(404, (await commune.GetAsync($"{scene.Address}/thay-doi?giu={Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task The_commune_returns_a_dossier_whose_producer_stays_silent()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await AskedAsync(scene, "Giấy tờ");
        await scene.AttachAsync("A1.1", "dang-soan.pdf", [2]);

        var form = await commune.GetAsync($"{scene.Address}/tra-lai");
        Assert.Contains("chủ thể chưa nộp lại", form.Text);
        await commune.SubmitAsync(form, new() { ["Reason"] = "Quá lâu\nkhông bổ sung" }, "Trả lại hồ sơ");

        var dossier = await scene.ReadAsync();
        Assert.Equal(DossierStatus.Returned, dossier.Status);
        Assert.Null(dossier.SupplementText);
        Assert.Null(dossier.CommuneDueOn);
        // What the producer had begun stays: a returned dossier is still its to write in.
        Assert.Equal("dang-soan.pdf", dossier.EvidenceFor("A1.1").Single().FileName);
        Assert.Contains("Đã nộp hồ sơ lần 2", (await scene.TryLodgeAsync()).Text);
    }

    [Fact]
    public async Task The_province_takes_back_what_it_asked_of_a_commune_and_returns_what_a_producer_leaves_open()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.ProposedAsync();
        using var province = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        await AskAtProvinceAsync(scene, province, "Commune");
        Assert.DoesNotContain("Rút yêu cầu bổ sung", (await commune.GetAsync(scene.Address)).Text);
        Assert.Contains("Không còn yêu cầu", (await commune.GetAsync($"{scene.Address}/rut-yeu-cau")).Text);
        Assert.Contains("không kéo dài đợt đánh giá", (await province.GetAsync(scene.Address)).Text);
        await province.SubmitAsync(await province.GetAsync($"{scene.Address}/rut-yeu-cau"), button: "Rút yêu cầu");
        Assert.Equal(DossierStatus.Proposed, (await scene.ReadAsync()).Status);

        await AskAtProvinceAsync(scene, province, "Producer");
        var change = await province.GetAsync($"{scene.Address}/tinh-bo-sung");
        await province.SubmitAsync(change, new() { ["What"] = "Ảnh nhãn mới" }, "Lưu yêu cầu");
        Assert.Contains("Ảnh nhãn mới", (await scene.Browser.GetAsync(scene.Address)).Text);
        // The commune may not return what the province holds.
        Assert.Contains("không ở bước xã xử lý", (await commune.GetAsync($"{scene.Address}/tra-lai")).Text);
        var back = await province.GetAsync($"{scene.Address}/tinh-tra-lai");
        await province.SubmitAsync(back, new() { ["Reason"] = "Không gửi ảnh" }, "Trả lại hồ sơ");

        var dossier = await scene.ReadAsync();
        Assert.Equal((DossierStatus.Returned, null), (dossier.Status, dossier.ProposedOn));
        Assert.Contains("Cơ quan OCOP tỉnh trả lại hồ sơ", (await scene.Browser.GetAsync(scene.Address)).Text);
        await scene.TryLodgeAsync();
        await scene.ReceiveAsync(commune);
        Assert.Contains("Đã đề nghị hồ sơ lên tỉnh", (await scene.ProposeAsync(commune, "15/UBND-KT")).Text);
    }

    [Fact]
    public async Task What_the_producer_changed_is_shown_criterion_by_criterion_to_both()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo Đã Bổ Sung");
        using var commune = await AskedAsync(scene, "Ghi rõ nguyên liệu");
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/bao-cao/ket-qua"),
            new() { ["markets"] = "Trong tỉnh,\nsiêu thị" }
        );
        await scene.AttachAsync("A1.1", "hop-dong.pdf", [3]);

        var writing = await scene.Browser.GetAsync(scene.Address);
        Assert.Contains("Đã sửa 2 chỗ so với bản đã nộp.", writing.Text);
        Assert.Contains("bản đang sửa, chưa nộp", (await scene.Browser.GetAsync($"{scene.Address}/thay-doi")).Text);
        await scene.TryLodgeAsync();

        var inbox = await commune.GetAsync("/lam-viec/xa/ho-so?da-bo-sung=1&q=da+bo+sung");
        Assert.Contains("Đã bổ sung 15/06/2026", inbox.Text);
        Assert.Contains("chủ thể đã bổ sung, chờ xã xem lại", (await commune.GetAsync("/lam-viec")).Text);
        var page = await commune.GetAsync(scene.Address);
        Assert.Contains("Đã bổ sung ngày 15/06/2026.", page.Text);
        Assert.Contains("2 chỗ thay đổi so với lần nộp trước.", page.Text);
        var changes = await commune.GetAsync($"{scene.Address}/thay-doi");
        var told = changes.Document.QuerySelector("#A1\\.1")!;
        Assert.Contains("Tệp thêmhop-dong.pdf", Browser.Text(told));
        Assert.Single(changes.Document.QuerySelectorAll("section.panel"));
        Assert.Contains("Trước Trong tỉnh Nay Trong tỉnh, siêu thị", changes.Text);
        Assert.Equal(404, (await commune.GetAsync($"{scene.Address}/thay-doi?tu=1&den=7")).Status);

        // The mark goes with the office's next step.
        await scene.CheckAsync(commune);
        await scene.ProposeAsync(commune);
        Assert.Null((await scene.ReadAsync()).SupplementGivenOn);
        using var other = await app.SignedInAsync(Role.Commune, "28060");
        Assert.Equal(404, (await other.GetAsync($"{scene.Address}/thay-doi")).Status);
    }

    private async Task<Browser> AskedAsync(DossierScene scene, string what)
    {
        await scene.LodgedAsync();
        var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(commune);
        await commune.SubmitAsync(
            await commune.GetAsync($"{scene.Address}/bo-sung"),
            new() { ["What"] = what },
            "Gửi yêu cầu"
        );
        return commune;
    }

    private static async Task AskAtProvinceAsync(DossierScene scene, Browser province, string of) =>
        await province.SubmitAsync(
            await province.GetAsync($"{scene.Address}/tinh-bo-sung"),
            new() { ["Of"] = of, ["What"] = "Ảnh nhãn" },
            "Gửi yêu cầu"
        );
}
