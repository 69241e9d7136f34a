using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Web.Tests.Evaluation.Councils;

public sealed class ScoringProducts(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task From_declaring_over_a_second_round_to_a_result_anybody_can_compute_again()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 3, "Gạo cả chặng đường");
        await room.HandInAsync(room.Members[0], stars: 5);
        await room.HandInAsync(room.Members[1], stars: 5);
        var last = await room.HandInAsync(room.Members[2], stars: 1);

        Assert.Contains("Đã khóa phiếu “Gạo cả chặng đường”", last.Text);
        Assert.Contains("hội đồng chấm lại vòng 2", last.Text);
        var first = await room.Members[0].GetAsync(room.Result());
        Assert.Contains("mọi thành viên nộp phiếu vòng sau", first.Text);
        var rejected = first.Document.QuerySelector("details.panel")!;
        Assert.Contains("Vòng 1: không lấy làm kết quả", rejected.QuerySelector("summary")!.TextContent);
        Assert.Null(rejected.QuerySelector(".figures .stars"));
        Assert.Contains("Vòng 2", (await room.Members[1].GetAsync("/lam-viec/phieu-cham")).Text);
        foreach (var member in room.Members)
            await room.HandInAsync(member, stars: 4);

        var result = await room.Members[0].GetAsync(room.Result());

        Assert.Contains("Vòng 2: kết quả chính thức", result.Text);
        Assert.Contains("4 sao", result.Text);
        Assert.Contains("Tính lại từ phiếu: khớp", result.Text);
        Assert.DoesNotContain("KHÔNG khớp", result.Text);
        var hearing = await room.HearingAsync();
        Assert.Equal((HearingState.Concluded, 2, 6), (hearing.State, hearing.Results.Count, hearing.Sheets.Count));
        await using var database = app.Open();
        var dossier = await database.Dossiers.IgnoreAutoIncludes().SingleAsync(one => one.Id == hearing.DossierId);
        Assert.Equal(DossierStatus.Scored, dossier.Status);

        var line = (await room.Secretary.Client.GetStringAsync(room.Result() + "/vong-2.jsonl")).TrimEnd();
        var file = JsonDocument.Parse(await room.Secretary.Client.GetStringAsync(room.Result() + "/vong-2.json"));
        Assert.Equal(
            file.RootElement.GetProperty("result").GetRawText(),
            JsonLine.Answer(CouncilLine.Write, await ReceivedDossiers.RegulationAsync(app), room.Set, line)
        );
        Assert.Contains("Phiên đã kết thúc", (await room.EndSessionAsync()).Text);
    }

    [Fact]
    public async Task The_sheet_shows_what_the_producer_claims_keeps_drafts_and_lists_what_is_open()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Gạo phiếu nháp");
        var member = room.Members[1];
        var empty = await member.GetAsync(room.Sheet());
        Assert.Contains("Chủ thể tự chấm", empty.Text);
        Assert.Contains("Tự đánh giá mức cao nhất", empty.Text);
        Assert.Contains("★★★", empty.Source);

        var saved = await room.SaveAsync(member, new() { ["a[A1.1]"] = "2", ["a[A1.2]"] = "0" });

        Assert.Contains("Đã lưu nháp", saved.Text);
        Assert.Contains("đã lưu 2 điểm, 2/", saved.Text);
        Assert.Equal("2", saved.Document.QuerySelector("[name='a[A1.1]'][checked]")!.GetAttribute("value"));
        Assert.Equal("0", saved.Document.QuerySelector("[name='a[A1.2]'][checked]")!.GetAttribute("value"));
        Assert.Equal(room.Set.Criteria.Length, saved.Document.QuerySelectorAll(".jumps .open a").Length);
        var close = await member.GetAsync(room.Sheet() + "/khoa");
        Assert.Contains($"Còn {room.Set.Criteria.Length - 2} tiêu chí bỏ trống", close.Text);
        Assert.Contains("A1.3", close.Text);
        Assert.DoesNotContain("A1.2 ", close.Text);
    }

    [Fact]
    public async Task An_answer_of_0_points_is_offered_once_and_none_fits_stays_where_it_was_chosen()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo không điểm");
        var member = room.Members[0];
        var printed = room.Set.Criteria.First(one =>
            one.Options.Any(option => option.Points == 0 && option.Case is null)
        );
        var none = room.Set.Criteria.First(one => one.Options.All(option => option.Points > 0));
        var zero = printed.Options.First(option => option.Points == 0).Number;
        var sheet = await member.GetAsync(room.Sheet());
        Assert.Null(sheet.Document.QuerySelector($"[name='a[{printed.Code}]'][value='0']"));
        Assert.NotNull(sheet.Document.QuerySelector($"[name='a[{none.Code}]'][value='0']"));

        await room.SaveAsync(member, new() { [$"a[{printed.Code}]"] = $"{zero}", [$"a[{none.Code}]"] = "0" });
        var options = (await room.HearingAsync()).Sheets[0].Options;
        Assert.Equal((zero, 0), (options[printed.Code], options[none.Code]));

        var kept = await room.SaveAsync(member, new() { [$"a[{printed.Code}]"] = "0" });
        Assert.True(kept.Document.QuerySelector($"[name='a[{printed.Code}]'][value='0']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task What_the_form_does_not_have_is_refused()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo phiếu lạ");
        var member = room.Members[0];

        Assert.Equal(422, (await room.SaveAsync(member, new() { ["a[A1.1]"] = "9" })).Status);
        Assert.Equal(422, (await room.SaveAsync(member, new() { ["a[A1.1]"] = "-1" })).Status);
        Assert.Equal(422, (await room.SaveAsync(member, new() { ["ko"] = "khong-co", ["ko-ly-do"] = "x" })).Status);
        Assert.Equal(422, (await room.SaveAsync(member, new() { ["nhan-xet"] = new string('x', 1001) })).Status);
        Assert.Empty((await room.HearingAsync()).Sheets);
    }

    [Fact]
    public async Task What_was_refused_is_not_called_saved_and_the_refusal_stands_at_its_field()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo chưa lưu");
        var member = room.Members[0];
        await room.SaveAsync(member, new() { ["a[A1.1]"] = "2" });
        var stop = (await member.GetAsync(room.Sheet())).Document.QuerySelectorAll("[name=ko]")[1];

        var refused = await room.SaveAsync(
            member,
            new()
            {
                ["a[A1.1]"] = "1",
                ["ko"] = stop.GetAttribute("value"),
                ["ko-ly-do"] = " ",
            }
        );

        Assert.Equal(422, refused.Status);
        var bar = refused.Document.QuerySelector(".total p")!;
        Assert.Contains("Chưa lưu", bar.TextContent);
        Assert.Contains("đã lưu 2 điểm, 1/", bar.TextContent);
        Assert.Equal("#ko-ly-do", bar.QuerySelector("a")!.GetAttribute("href"));
        var reason = refused.Document.QuerySelector("#ko-ly-do")!;
        Assert.Equal("true", reason.GetAttribute("aria-invalid"));
        Assert.Contains("Hãy ghi rõ vì sao dừng chấm", reason.NextElementSibling!.TextContent);
        Assert.DoesNotContain("Chưa lưu.", (await member.GetAsync(room.Sheet())).Text);
    }

    [Fact]
    public async Task A_stale_sheet_is_not_saved_over_a_newer_one()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo hai máy");
        var phone = await room.Members[0].GetAsync(room.Sheet());
        await room.SaveAsync(room.Members[0], new() { ["a[A1.1]"] = "3" });

        var answer = await room.Members[0].SubmitAsync(phone, new() { ["a[A1.1]"] = "1" }, "Lưu nháp");

        Assert.Equal(409, answer.Status);
        Assert.Equal("3", answer.Document.QuerySelector("[name='a[A1.1]'][checked]")!.GetAttribute("value"));
        var confirm = await room.Members[0].GetAsync(room.Sheet() + "/khoa");
        await room.SaveAsync(room.Members[0], new() { ["a[A1.1]"] = "2" });
        Assert.Equal(409, (await room.Members[0].SubmitAsync(confirm, button: "Khóa phiếu")).Status);
        Assert.False((await room.HearingAsync()).Sheets[0].IsClosed);
    }

    [Fact]
    public async Task Closing_twice_changes_nothing_twice()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Gạo khóa hai lần");
        await room.SaveAsync(room.Members[0], room.Answers(4));
        var confirm = await room.Members[0].GetAsync(room.Sheet() + "/khoa");
        await room.Members[0].SubmitAsync(confirm, button: "Khóa phiếu");

        var again = await room.Members[0].SubmitAsync(confirm, button: "Khóa phiếu");

        Assert.Equal((200, "/lam-viec/phieu-cham"), (again.Status, again.Path));
        await using var database = app.Open();
        Assert.Equal(
            1,
            await database.Audit.CountAsync(row =>
                row.Act == "sheet.close" && row.SubjectId == room.Hearings[0].ToString()
            )
        );
        Assert.DoesNotContain(
            (await room.Members[0].GetAsync(room.Sheet())).Document.QuerySelectorAll("button"),
            button => button.TextContent.Contains("Lưu")
        );
    }

    [Fact]
    public async Task Members_who_close_last_at_the_same_moment_make_one_result()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 4, "Gạo cùng lúc");
        foreach (var member in room.Members)
            await room.SaveAsync(member, room.Answers(4));

        var answers = await Task.WhenAll(room.Members.Select(member => room.CloseAsync(member)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var hearing = await room.HearingAsync();
        Assert.Equal((HearingState.Concluded, 1, 4), (hearing.State, hearing.Results.Count, hearing.Outcome!.Counted));
    }

    [Fact]
    public async Task The_secretary_ends_a_round_with_a_quorum_and_the_chair_and_not_without()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 4, "Gạo đủ số");
        await room.HandInAsync(room.Members[1], 4);
        await room.HandInAsync(room.Members[2], 4);
        await room.HandInAsync(room.Members[3], 4);
        var without = await room.EndRoundAsync();
        Assert.Equal(422, without.Status);
        Assert.Contains("chủ tịch hội đồng chưa khóa phiếu", without.Text);

        await room.SaveAsync(room.Members[0], room.Answers(4));
        Assert.Equal(422, (await room.EndRoundAsync()).Status);
        await room.CloseAsync(room.Members[0]);

        Assert.Equal(4, (await room.HearingAsync()).Outcome!.Counted);
    }

    [Fact]
    public async Task Who_declares_last_and_steps_back_ends_the_rounds_all_others_have_closed()
    {
        using var room = await CouncilRoom.OpenedAsync(app, members: 3, "Gạo khai sau", "Nếp khai sau", "Tấm khai sau");
        foreach (var member in room.Members.Take(2))
        {
            await room.DeclareAsync(member);
            await room.HandInAsync(member, 4, 0);
            await room.HandInAsync(member, 4, 1);
        }

        await room.DeclareAsync(room.Members[2], 0, 1);

        foreach (var product in new[] { 0, 1 })
            Assert.Equal(
                (4, 2),
                ((await room.HearingAsync(product)).Outcome!.Stars, (await room.HearingAsync(product)).Outcome!.Counted)
            );
        Assert.Null((await room.HearingAsync(2)).Outcome);
    }

    [Fact]
    public async Task Too_few_sheets_make_no_result_and_those_present_do_when_they_are_enough()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 4, "Gạo thiếu người");
        await room.HandInAsync(room.Members[0], 4);
        await room.HandInAsync(room.Members[1], 4);
        var few = await room.EndRoundAsync();
        Assert.Equal(422, few.Status);
        Assert.Contains("mới có 2 phiếu đã khóa trên 4", few.Text);
        await room.HandInAsync(room.Members[2], 4);

        var page = await room.Secretary.GetAsync(room.Result() + "/ket-thuc");
        var late = await room.Secretary.GetAsync(room.Result() + "/ket-thuc");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await room.Secretary.SubmitAsync(page);

        Assert.Contains("Đã có kết quả", ended.Text);
        Assert.Contains("3/4 phiếu được tính", ended.Text);
        Assert.Contains("đúng việc này", (await room.Secretary.SubmitAsync(late)).Text);
        Assert.Single((await room.HearingAsync()).Results);
        Assert.Contains("đã có kết quả", (await room.Members[3].GetAsync(room.Sheet())).Text);
    }

    [Fact]
    public async Task Most_members_stopping_knocks_the_dossier_out_with_a_reason()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 3, "Gạo giả mạo");
        var values = room.Answers(4);
        values["ko"] = "forged-dossier";
        var wordless = await room.SaveAsync(room.Members[0], values);
        Assert.Equal(422, wordless.Status);
        Assert.Contains("Hãy ghi rõ vì sao dừng chấm", wordless.Text);
        Assert.Equal(
            values["a[A1.1]"],
            wordless.Document.QuerySelector("[name='a[A1.1]'][checked]")!.GetAttribute("value")
        );

        values["ko-ly-do"] = "Phiếu kiểm nghiệm bị sửa";
        foreach (var member in room.Members.Take(2))
        {
            await room.SaveAsync(member, values);
            await room.CloseAsync(member);
        }
        await room.HandInAsync(room.Members[2], 4);

        var result = await room.Secretary.GetAsync(room.Result());
        Assert.Contains("hồ sơ bị loại", result.Text);
        Assert.Contains("dừng chấm", result.Text);
        Assert.Equal("knocked-out", (await room.HearingAsync()).Outcome!.Reason);
        Assert.Contains("Bị loại", (await room.Secretary.GetAsync(room.Session)).Text);
    }

    [Fact]
    public async Task A_dossier_taken_off_goes_back_to_the_province_and_may_come_before_another_council()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Gạo rút phiên");
        await room.HandInAsync(room.Members[0], 4);
        Assert.Equal(422, (await room.EndSessionAsync()).Status);
        var page = await room.Secretary.GetAsync(room.Result() + "/rut");
        Assert.Equal(422, (await room.Secretary.SubmitAsync(page, new() { ["Why"] = " " })).Status);

        await room.Secretary.SubmitAsync(page, new() { ["Why"] = "Chờ kiểm nghiệm lại" });

        var hearing = await room.HearingAsync();
        Assert.Equal(HearingState.Withdrawn, hearing.State);
        Assert.Equal(404, (await room.Secretary.GetAsync($"{room.Result()}/phieu/{hearing.Sheets[0].Id}")).Status);
        using var other = await CouncilRoom.PreparedAsync(app, members: 1);
        Assert.Contains("Gạo rút phiên", (await other.Secretary.GetAsync($"{other.Session}/ho-so")).Text);
        Assert.Contains("Phiên đã kết thúc", (await room.EndSessionAsync()).Text);
    }
}
