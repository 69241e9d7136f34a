using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class SigningADecision(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_leader_may_send_it_back_with_a_reason_and_the_province_corrects_it()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo trả lại", 3), ("Gạo ở lại", 3));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/tra-lai");
        Assert.Equal(422, (await room.Leader.SubmitAsync(form, new() { ["Why"] = " " })).Status);
        await room.Leader.SubmitAsync(form, new() { ["Why"] = "Sai tên người ký" });
        Assert.Equal([DossierStatus.Scored, DossierStatus.Scored], await room.StatusesAsync());
        Assert.Contains("Sai tên người ký", (await room.Province.GetAsync(room.Address)).Text);

        var edit = await room.Province.GetAsync(room.Address + "/sua");
        foreach (var box in edit.Document.QuerySelectorAll("[name='Add'][checked]"))
            box.RemoveAttribute("checked");
        var item = (await room.DecisionAsync()).Items.Single(one => one.ProductName == "Gạo trả lại");
        await room.Province.SubmitAsync(
            edit,
            new() { ["Form.Signer"] = "Chủ tịch Trần Thử", ["Remove"] = item.Id.ToString() }
        );
        await room.SubmitAsync();
        await room.SignAsync();

        Assert.Null(await room.RecognitionAsync(0));
        Assert.NotNull(await room.RecognitionAsync(1));
        Assert.Equal([DossierStatus.Scored, DossierStatus.Recognised], await room.StatusesAsync());
    }

    [Fact]
    public async Task A_decision_without_a_number_goes_up_to_the_leader_and_gets_it_when_signed()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Chè chưa vào sổ", 3));
        using var other = await DecisionRoom.ScoredAsync(app, ("Chè có số trước", 3));
        await other.WriteSubmitAndSignAsync();
        const string name = "chưa có số (tờ trình 120/TTr-SNNMT)";
        var written = await room.WriteAsync(new(2026, 7, 1), number: " ");
        Assert.Contains("Quyết định " + name, written.Text);
        Assert.Contains("ngày dự kiến 01/07/2026", written.Text);
        Assert.Contains("dự thảo quyết định của Chủ tịch UBND tỉnh Tây Ninh", written.Text);
        var listed = await room.Province.GetAsync("/lam-viec/quyet-dinh?q=120%2FTTr&trang-thai=draft");
        Assert.NotNull(listed.Document.QuerySelector($"a[href='{room.Address}']"));
        Assert.Contains(name, listed.Text);
        await room.SubmitAsync();

        var form = await room.Leader.GetAsync(room.Address + "/ky");
        Assert.Equal("2026-06-15", form.Document.QuerySelector("[name='Date']")!.GetAttribute("value"));
        foreach (
            var (number, why) in new[]
            {
                ("", "Quyết định chưa có số"),
                ("QĐ", "Số quyết định phải"),
                (other.Number, "đã dùng cho một quyết định khác"),
                (other.Number.ToLowerInvariant(), "đã dùng cho một quyết định khác"),
                (other.Number.Replace("/", " /\u200B", StringComparison.Ordinal), "đã dùng cho một quyết định khác"),
                ("0" + other.Number.Replace("Đ-", "D – ", StringComparison.Ordinal), "đã dùng cho một quyết định khác"),
            }
        )
        {
            var refused = await room.Leader.SubmitAsync(form, new() { ["Number"] = number });
            Assert.Equal(422, refused.Status);
            Assert.Contains(why, refused.Text);
        }
        var both = await room.Leader.SubmitAsync(form, new() { ["Number"] = "", ["Date"] = "2027-03-01" });
        foreach (var (field, why) in new[] { ("Number", "Quyết định chưa có số"), ("Date", "01/03/2027") })
            Assert.Contains(why, both.Document.QuerySelector($".error a[href='#{field}']")!.TextContent);
        var early = await room.Leader.SubmitAsync(form, new() { ["Number"] = "77/QĐ-UBND", ["Date"] = "2026-06-01" });
        Assert.Contains("trước ngày họp", early.Text);
        Assert.Null(await room.RecognitionAsync());
        Assert.Null((await room.DecisionAsync()).Number);

        var signed = await room.SignAsync("7701/QĐ-UBND");

        Assert.Contains("Quyết định 7701/QĐ-UBND", signed.Text);
        var given = (await room.RecognitionAsync())!;
        Assert.Equal(("7701/QĐ-UBND", app.Clock.Today), (given.DecisionNumber, given.IssuedOn));
    }

    [Fact]
    public async Task Any_number_of_decisions_wait_without_one_and_a_number_typed_before_is_offered_at_signing()
    {
        using var first = await DecisionRoom.ScoredAsync(app, ("Chè chờ số một", 3));
        using var second = await DecisionRoom.ScoredAsync(app, ("Chè chờ số hai", 3));
        Assert.Equal(200, (await first.WriteAsync(number: "")).Status);
        Assert.Equal(200, (await second.WriteAsync(number: "")).Status);
        await second.EditAsync(new() { ["Form.Number"] = second.Number });
        await second.SubmitAsync();

        var form = await second.Leader.GetAsync(second.Address + "/ky");

        Assert.Equal(second.Number, form.Document.QuerySelector("[name='Number']")!.GetAttribute("value"));
        await second.SignAsync("7702/QĐ-UBND");
        Assert.Equal("7702/QĐ-UBND", (await second.RecognitionAsync())!.DecisionNumber);
        using var auditor = await app.SignedInAsync(Role.Auditor);
        var trail = await auditor.GetAsync("/lam-viec/nhat-ky?viec=decision.add");
        Assert.Contains("Quyết định chưa có số (tờ trình 120/TTr-SNNMT)", trail.Text);
        Assert.Contains("7702/QĐ-UBND", trail.Text);
    }

    [Fact]
    public async Task Signing_twice_changes_nothing_twice()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo ký hai lần", 3));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/ky");
        await room.Leader.SubmitAsync(form);
        var number = (await room.RecognitionAsync())!.CertificateNumber;

        var again = await room.Leader.SubmitAsync(form);
        var otherwise = await room.Leader.SubmitAsync(form, new() { ["Number"] = "9977/QĐ", ["Date"] = "" });

        Assert.Equal((200, room.Address), (again.Status, again.Path));
        Assert.DoesNotContain("đã được ký trước đó", again.Text);
        Assert.Contains("đã được ký trước đó", otherwise.Text);
        Assert.Equal(number, (await room.RecognitionAsync())!.CertificateNumber);
        await using var database = app.Open();
        Assert.Equal(
            1,
            await database.Audit.CountAsync(one => one.Act == "decision.sign" && one.SubjectId == room.Id.ToString())
        );
    }

    [Fact]
    public async Task What_would_become_of_it_on_another_day_than_was_looked_at_is_looked_at_again()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Bánh nâng hạng khác ngày", 4));
        await room.WriteSubmitAndSignAsync();
        app.Clock.Set(new(2026, 7, 20));
        try
        {
            var dossier = await ReceivedDossiers.AddAgainAsync(app, room.Council.Dossiers[0], DossierKind.Upgrade);
            using var council = await CouncilRoom.ForDossiersAsync(app, 1, dossier);
            using var second = await DecisionRoom.ScoredAsync(app, council, 4);
            await second.WriteAsync();
            await second.SubmitAsync();
            var form = await second.Leader.GetAsync(second.Address + "/ky");

            // A day before the star it has: then it would have been recognised.
            var refused = await second.Leader.SubmitAsync(form, new() { ["Shown"] = "2026-05-01" });

            Assert.Equal(422, refused.Status);
            Assert.Contains("khác với kết quả đã hiện", refused.Text);
            Assert.Equal("2026-07-20", refused.Document.QuerySelector("[name='Shown']")!.GetAttribute("value"));
            Assert.Equal(DecisionState.Submitted, (await second.DecisionAsync()).State);
            Assert.Equal(200, (await second.Leader.SubmitAsync(refused)).Status);
            Assert.Equal(DecisionState.Signed, (await second.DecisionAsync()).State);
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }

    [Fact]
    public async Task What_was_changed_after_the_leader_opened_it_is_not_signed_unseen()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo ký nhầm", 3));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/ky");
        await room.Leader.SubmitAsync(
            await room.Leader.GetAsync(room.Address + "/tra-lai"),
            new() { ["Why"] = "Sửa ngày" }
        );
        var edit = await room.Province.GetAsync(room.Address + "/sua");
        foreach (var box in edit.Document.QuerySelectorAll("[name='Add'][checked]"))
            box.RemoveAttribute("checked");
        await room.Province.SubmitAsync(edit, new() { ["Form.Signer"] = "Người khác" });
        await room.SubmitAsync();

        Assert.Equal(409, (await room.Leader.SubmitAsync(form)).Status);
        Assert.Equal(DecisionState.Submitted, (await room.DecisionAsync()).State);
        Assert.Equal(409, (await room.Province.SubmitAsync(edit)).Status);
    }
}
