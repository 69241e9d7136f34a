using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class DraftingADecision(TestApp app) : IClassFixture<TestApp>
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
        await room.EditAsync(new() { ["Form.Date"] = "2026-06-01" });
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
}
