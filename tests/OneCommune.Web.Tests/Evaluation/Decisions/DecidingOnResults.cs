using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class DecidingOnResults(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_second_draft_without_number_and_results_under_the_same_head_is_refused()
    {
        using var province = await app.SignedInAsync(Role.Province);
        Dictionary<string, string?> head = new()
        {
            ["Form.Date"] = "2026-06-11",
            ["Form.Signer"] = "Nguyễn Văn Thử, Phó Chủ tịch",
            ["Form.Submission"] = "0133/TTr-SNNMT",
        };
        const string form = "/lam-viec/quyet-dinh/moi?phien=khong";
        Assert.Equal(200, (await province.SubmitAsync(await province.GetAsync(form), head)).Status);

        head["Form.Submission"] = "133/ttr – snnmt";
        var twin = await province.SubmitAsync(await province.GetAsync(form), head);
        head["Form.Submission"] = "134/TTr-SNNMT";
        var other = await province.SubmitAsync(await province.GetAsync(form), head);

        Assert.Equal(422, twin.Status);
        Assert.Contains("Đã có quyết định chưa số, ngày 11/06/2026", twin.Text);
        Assert.Equal("133/ttr – snnmt", twin.Document.GetElementById("Form.Submission")!.GetAttribute("value"));
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task Signing_gives_three_and_four_stars_their_certificates_and_the_rest_what_the_law_says()
    {
        using var room = await DecisionRoom.ScoredAsync(
            app,
            ("Gạo ba sao", 3),
            ("Gạo bốn sao", 4),
            ("Gạo năm sao", 5),
            ("Gạo hai sao", 2),
            ("Gạo bị loại", null)
        );
        var written = await room.WriteAsync();
        Assert.Contains("Công nhận, cấp giấy chứng nhận (2)", written.Text);
        Assert.Contains("đề nghị trung ương đánh giá 5 sao (1)", written.Text);
        Assert.Contains("Không công nhận (2)", written.Text);
        Assert.Contains("cấp khi ký", written.Text);
        var listed = written
            .Document.QuerySelectorAll("tbody tr")
            .First(one => one.TextContent.Contains("Gạo bốn sao"));
        var cells = listed.QuerySelectorAll("td").ToDictionary(cell => cell.GetAttribute("data-label")!, Browser.Text);
        Assert.Equal("Xã Thử Thừa", cells["Xã, phường"]);
        Assert.StartsWith("3. ", cells["Bộ sản phẩm"]);
        Assert.Matches(@"^\d\d,\d\d$", cells["Điểm trung bình"]);
        await room.SubmitAsync();

        var signed = await room.SignAsync();
        // Whoever holds the paper holds the row of the trail that signing wrote.
        Assert.Matches("Dòng nhật ký khi ký ?[0-9]+:[0-9a-f]{64}", signed.Text);

        Assert.Contains("Đã ký", signed.Text);
        var (three, four) = (await room.RecognitionAsync(0), await room.RecognitionAsync(1));
        Assert.Equal((3, RecognitionKind.First), (three!.Stars, three.Kind));
        Assert.Equal((4, app.Clock.Today, app.Clock.Today.AddMonths(36)), (four!.Stars, four.IssuedOn, four.ExpiresOn));
        Assert.Equal((room.Number, "Chủ tịch UBND tỉnh Tây Ninh"), (four.DecisionNumber, four.Authority));
        Assert.Matches(@"^OCOP-80-2026-\d{5}$", four.CertificateNumber);
        Assert.NotEqual(three.CertificateNumber, four.CertificateNumber);
        foreach (var without in new[] { 2, 3, 4 })
            Assert.Null(await room.RecognitionAsync(without));
        Assert.Equal(
            [
                DossierStatus.Recognised,
                DossierStatus.Recognised,
                DossierStatus.ApprovedForProposal,
                DossierStatus.NotRecognised,
                DossierStatus.NotRecognised,
            ],
            await StatusesAsync(room)
        );
        await using var database = app.Open();
        var row = await database.Audit.SingleAsync(one =>
            one.Act == "decision.sign" && one.SubjectId == room.Id.ToString()
        );
        Assert.Contains(four.CertificateNumber!, row.Changes);
        Assert.Contains("ApprovedForProposal", row.Changes);
        Assert.Contains(
            "Công nhận",
            (await room.Leader.GetAsync("/lam-viec/quyet-dinh?q=gao+bon+sao&trang-thai=signed&nam=2026")).Text
        );
    }

    [Fact]
    public async Task A_decision_that_gives_no_certificate_speaks_of_none()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo lên trung ương", 5), ("Gạo một sao", 1));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/ky");
        Assert.Contains("Quyết định này không cấp giấy chứng nhận nào.", form.Text);
        Assert.DoesNotContain("giấy chứng nhận có hiệu lực", form.Text);

        var signed = await room.SignAsync();

        Assert.Contains("Đã ký. Chủ thể và xã xem được kết quả trong hồ sơ.", signed.Text);
        Assert.DoesNotContain("đã có hiệu lực", signed.Text);
    }

    [Fact]
    public async Task The_public_page_of_the_new_certificate_says_it_is_valid()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo tra cứu", 4));
        await room.WriteSubmitAndSignAsync();
        var number = (await room.RecognitionAsync())!.CertificateNumber;

        var page = await app.Visitor.GetAsync($"/chung-nhan/{number}");

        Assert.Equal(200, page.Status);
        Assert.Contains("Gạo tra cứu", page.Text);
    }

    [Fact]
    public async Task A_second_recognition_takes_the_place_of_the_first()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo lên hạng", 3));
        await room.WriteSubmitAndSignAsync(new DateOnly(2026, 6, 15));
        var first = await room.RecognitionAsync();
        app.Clock.Set(new(2026, 7, 20));
        try
        {
            var dossier = await ReceivedDossiers.AddAgainAsync(app, room.Council.Dossiers[0], DossierKind.Upgrade);
            using var council = await CouncilRoom.ForDossiersAsync(app, 1, dossier);
            using var second = await DecisionRoom.ScoredAsync(app, council, 4);
            await second.WriteSubmitAndSignAsync();

            var upgraded = await second.RecognitionAsync();

            Assert.Equal((RecognitionKind.Upgraded, 4), (upgraded!.Kind, upgraded.Stars));
            await using var database = app.Open();
            var before = await database.Recognitions.SingleAsync(one => one.Id == first!.Id);
            Assert.Equal(
                (new DateOnly(2026, 7, 20), new DateOnly(2026, 7, 19)),
                (before.ReplacedOn!.Value, before.LastDay)
            );
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }

    [Fact]
    public async Task An_upgrade_that_brings_no_more_stars_changes_no_certificate()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo không lên hạng", 4));
        await room.WriteSubmitAndSignAsync();
        app.Clock.Set(new(2026, 7, 20));
        try
        {
            var dossier = await ReceivedDossiers.AddAgainAsync(app, room.Council.Dossiers[0], DossierKind.Upgrade);
            using var council = await CouncilRoom.ForDossiersAsync(app, 1, dossier);
            using var second = await DecisionRoom.ScoredAsync(app, council, 4);
            var written = await second.WriteAsync();
            Assert.Contains("nâng hạng không tăng sao", written.Text);
            await second.SubmitAsync();
            await second.SignAsync();

            Assert.Null(await second.RecognitionAsync());
            Assert.Null((await room.RecognitionAsync())!.ReplacedOn);
            Assert.Equal([DossierStatus.NotRecognised], await StatusesAsync(second));
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }

    [Fact]
    public async Task A_leader_may_send_it_back_with_a_reason_and_the_province_corrects_it()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo trả lại", 3), ("Gạo ở lại", 3));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/tra-lai");
        Assert.Equal(422, (await room.Leader.SubmitAsync(form, new() { ["Why"] = " " })).Status);
        await room.Leader.SubmitAsync(form, new() { ["Why"] = "Sai tên người ký" });
        Assert.Equal([DossierStatus.Scored, DossierStatus.Scored], await StatusesAsync(room));
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
        Assert.Equal([DossierStatus.Scored, DossierStatus.Recognised], await StatusesAsync(room));
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
        await EditAsync(second, new() { ["Form.Number"] = second.Number });
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

    [Fact]
    public async Task A_decision_that_cannot_be_is_refused()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo từ chối", 3));
        Assert.Contains("Số quyết định phải", (await room.WriteAsync(number: "QĐ")).Text);
        await room.WriteAsync(app.Clock.Today.AddDays(3));
        Assert.Contains("Ngày quyết định", (await room.SignAfterSubmitAsync()).Text);
        await room.Leader.SubmitAsync(
            await room.Leader.GetAsync(room.Address + "/tra-lai"),
            new() { ["Why"] = "Sai ngày" }
        );
        await EditAsync(room, new() { ["Form.Date"] = "2026-06-01" });
        var early = await room.SubmitAsync();
        Assert.Equal(422, early.Status);
        Assert.Contains("trước ngày họp", early.Text);

        using var other = await DecisionRoom.ScoredAsync(app, ("Gạo trùng số", 3));
        var taken = await other.WriteAsync(number: room.Number);
        Assert.Equal(422, taken.Status);
        Assert.Contains("đã dùng cho một quyết định khác", taken.Text);
        var empty = await other.Province.GetAsync("/lam-viec/quyet-dinh/moi");
        foreach (var box in empty.Document.QuerySelectorAll("[name='Add']"))
            box.RemoveAttribute("checked");
        var created = await other.Province.SubmitAsync(
            empty,
            new()
            {
                ["Form.Number"] = "999/QĐ-UBND",
                ["Form.Signer"] = "Ai đó",
                ["Form.Submission"] = "1/TTr",
            }
        );
        var nothing = await other.Province.SubmitAsync(await other.Province.GetAsync(created.Path + "/trinh"));
        Assert.Contains("chưa có sản phẩm nào", nothing.Text);
        var stolen = await other.Province.SubmitAsync(
            await other.Province.GetAsync(created.Path + "/sua"),
            new() { ["Add"] = room.Council.Hearings[0].ToString() }
        );
        Assert.Equal(422, stolen.Status);
        Assert.Contains("đã có trong một quyết định", stolen.Text);
    }

    [Fact]
    public async Task Of_several_sessions_the_results_of_the_one_closed_last_are_chosen_and_the_others_on_asking()
    {
        using var earlier = await DecisionRoom.ScoredAsync(app, ("Chè phiên trước", 3));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var last = await DecisionRoom.ScoredAsync(app, ("Chè phiên sau A", 3), ("Chè phiên sau B", 4));
        const string address = "/lam-viec/quyet-dinh/moi";

        var page = await last.Province.GetAsync(address);

        Assert.Equal(last.Council.Hearings.Order(), Chosen(page).Order());
        Assert.Empty(Chosen(await last.Province.GetAsync(address + "?phien=khong")));
        var all = Chosen(await last.Province.GetAsync(address + "?phien=tat-ca"));
        Assert.Superset(last.Council.Hearings.Concat(earlier.Council.Hearings).ToHashSet(), all.ToHashSet());
        var others = page
            .Document.QuerySelectorAll(".chips button")
            .Where(button => Guid.TryParse(button.GetAttribute("value"), out _))
            .Select(button => button.TextContent.Trim());
        var chosen = new List<IEnumerable<Guid>>();
        foreach (var other in others)
        {
            var again = await last.Province.SubmitAsync(page, new() { ["Form.Submission"] = "12/TTr-dang-go" }, other);
            Assert.Equal(
                "12/TTr-dang-go",
                again.Document.QuerySelector("[name='Form.Submission']")!.GetAttribute("value")
            );
            chosen.Add(Chosen(again));
        }
        Assert.Contains(chosen, one => one.SequenceEqual(earlier.Council.Hearings));

        static IEnumerable<Guid> Chosen(Page page) =>
            page
                .Document.QuerySelectorAll("[name='Add'][checked]")
                .Select(box => Guid.Parse(box.GetAttribute("value")!));
    }

    [Fact]
    public async Task Results_wait_for_a_decision_until_their_session_has_ended()
    {
        using var council = await CouncilRoom.ScoringAsync(app, 1, "Gạo chưa xong phiên", "Gạo đang chấm");
        await council.HandInAsync(council.Members[0], 4);
        using var province = await app.SignedInAsync(Role.Province);

        var page = await province.GetAsync("/lam-viec/quyet-dinh/moi");

        Assert.DoesNotContain("Gạo chưa xong phiên", page.Text);
    }

    [Fact]
    public async Task Each_does_their_own_part_in_their_own_province()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo phận ai nấy làm", 3));
        await room.WriteAsync();
        await room.SubmitAsync();
        using var secretary = await app.SignedInAsync(Role.Secretary);
        using var auditor = await app.SignedInAsync(Role.Auditor);
        using var elsewhere = await app.SignedInAsync(Role.Leader, "82");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Equal(403, (await room.Province.GetAsync(room.Address + "/ky")).Status);
        Assert.Equal(403, (await secretary.GetAsync(room.Address + "/ky")).Status);
        Assert.Equal(403, (await auditor.GetAsync(room.Address + "/ky")).Status);
        Assert.Equal(200, (await auditor.GetAsync(room.Address)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(room.Address)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(room.Address + "/ky")).Status);
        Assert.Equal(403, (await commune.GetAsync(room.Address)).Status);
        Assert.Equal(403, (await room.Leader.GetAsync("/lam-viec/quyet-dinh/moi")).Status);
        Assert.Equal(403, (await room.Leader.GetAsync(room.Address + "/trinh")).Status);
    }

    private static async Task EditAsync(DecisionRoom room, Dictionary<string, string?> values)
    {
        var edit = await room.Province.GetAsync(room.Address + "/sua");
        foreach (var box in edit.Document.QuerySelectorAll("[name='Add'][checked]"))
            box.RemoveAttribute("checked");
        Assert.Equal(200, (await room.Province.SubmitAsync(edit, values)).Status);
    }

    private async Task<IReadOnlyList<DossierStatus>> StatusesAsync(DecisionRoom room)
    {
        await using var database = app.Open();
        var statuses = new List<DossierStatus>();
        foreach (var dossier in room.Council.Dossiers)
            statuses.Add(
                await database.Dossiers.Where(one => one.Id == dossier.Id).Select(one => one.Status).SingleAsync()
            );
        return statuses;
    }
}
