using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Councils;

public sealed class KeepingSheetsSecret(TestApp app) : IClassFixture<TestApp>
{
    private const string Comment = "Nhận xét rất riêng của một thành viên";

    [Fact]
    public async Task Before_a_round_is_over_nobody_sees_anothers_sheet_not_even_after_it_is_closed()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 3, "Gạo bí mật");
        var values = room.Answers(4);
        values["nhan-xet"] = Comment;
        await room.SaveAsync(room.Members[1], values);
        await room.SaveAsync(room.Members[2], values);
        await room.CloseAsync(room.Members[2]);
        var hearing = await room.HearingAsync();
        var total = hearing
            .Sheets[0]
            .AnswersOn(room.Set)
            .Chosen.Sum(one => room.Set.Criterion(one.Key).Points(one.Value));

        foreach (var role in new[] { Role.Secretary, Role.Province, Role.Leader, Role.Auditor })
        {
            using var office = await app.SignedInAsync(role);
            await SeesNothingAsync(office);
            Assert.Contains("Đã khóa phiếu", (await office.GetAsync(room.Result())).Text);
        }
        await SeesNothingAsync(room.Members[0]);
        await SeesNothingAsync(room.Members[1], own: true);

        async Task SeesNothingAsync(Browser browser, bool own = false)
        {
            List<string> pages = [room.Result(), room.Session, "/lam-viec/phieu-cham"];
            if (!own)
                pages.Add(room.Sheet());
            foreach (var address in pages)
            {
                var page = await browser.GetAsync(address);
                Assert.DoesNotContain(Comment, page.Source);
                Assert.DoesNotContain($"{total} điểm", page.Text);
            }
            foreach (var sheet in hearing.Sheets)
                Assert.Equal(404, (await browser.GetAsync($"{room.Result()}/phieu/{sheet.Id}")).Status);
            Assert.Equal(404, (await browser.GetAsync(room.Result() + "/vong-1.json")).Status);
            Assert.Equal(404, (await browser.GetAsync(room.Result() + "/vong-1.jsonl")).Status);
        }
    }

    [Fact]
    public async Task A_password_given_while_a_sheet_is_a_draft_throws_the_draft_away_and_leaves_what_was_closed()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 3, "Gạo cấp lại mật khẩu");
        var values = room.Answers(4);
        values["nhan-xet"] = Comment;
        foreach (var member in room.Members)
            await room.SaveAsync(member, values);
        await room.CloseAsync(room.Members[2]);
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);

        foreach (var member in room.Members.Skip(1))
        {
            var asked = await Office.Accounts.ASecondOfficer.AskAsync(asker, member, "Cấp mật khẩu dùng một lần");
            var given = await other.SubmitAsync(await other.GetAsync(asked.Path), button: "Xác nhận và thực hiện");
            var password = given.Document.QuerySelector("#password")!.TextContent;
            await member.SubmitAsync(
                await member.SignInAsync(member.UserName, password),
                new()
                {
                    ["Old"] = password,
                    ["New"] = "gạo nàng thơm chợ đào",
                    ["Again"] = "gạo nàng thơm chợ đào",
                },
                "Đổi mật khẩu"
            );
        }

        var sheet = await room.Members[1].GetAsync(room.Sheet());
        Assert.Contains("phiếu còn nháp đã bị hủy", sheet.Text);
        Assert.DoesNotContain(Comment, sheet.Source);
        var hearing = await room.HearingAsync();
        Assert.Equal([false, true], hearing.Sheets.Select(one => one.IsClosed).Order());
        var notices = await room.Members[1].GetAsync("/tai-khoan/viec-da-lam");
        Assert.Contains("phiếu chấm còn nháp đã bị hủy", notices.Text);
        using var secretary = await app.SignedInAsync(Role.Secretary);
        Assert.Contains("phiếu còn nháp đã hủy, phải chấm lại", (await secretary.GetAsync(room.Session)).Text);
        Assert.Equal(200, (await room.SaveAsync(room.Members[1], values)).Status);
    }

    [Fact]
    public async Task The_audit_trail_tells_that_a_sheet_was_saved_and_nothing_of_what_it_says()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Gạo nhật ký");
        var values = room.Answers(4);
        values["nhan-xet"] = Comment;
        await room.SaveAsync(room.Members[0], values);
        values["ko"] = "forged-dossier";
        values["ko-ly-do"] = "Giấy tờ không thật";
        await room.SaveAsync(room.Members[0], values);
        await room.CloseAsync(room.Members[0]);

        await using var database = app.Open();
        var rows = await database
            .Audit.Where(row => row.SubjectId == room.Hearings[0].ToString())
            .Select(row => row.Changes)
            .ToListAsync();

        Assert.Equal(3, rows.Count);
        var salt = (await room.HearingAsync()).Sheets[0].Salt;
        Assert.All(
            rows,
            row =>
            {
                Assert.DoesNotContain("A1.1", row);
                Assert.DoesNotContain(Comment, row);
                Assert.DoesNotContain("Knockout", row);
                Assert.DoesNotContain("Giấy tờ", row);
                Assert.DoesNotContain(salt, row);
            }
        );
    }

    [Fact]
    public async Task Once_the_round_is_over_members_offices_and_the_auditor_read_every_counted_sheet()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Gạo công khai phiếu");
        var values = room.Answers(4);
        values["nhan-xet"] = Comment;
        await room.SaveAsync(room.Members[1], values);
        await room.CloseAsync(room.Members[1]);
        await room.HandInAsync(room.Members[0], 4);
        var hearing = await room.HearingAsync();
        var sheet = hearing.Sheets.Single(one => one.Comment == Comment);
        using var auditor = await app.SignedInAsync(Role.Auditor);
        using var elsewhere = await app.SignedInAsync(Role.Auditor, "82");
        using var stranger = await app.SignedInAsync(Role.Council);

        foreach (var reader in new[] { auditor, room.Secretary, room.Members[0], room.Members[1] })
            Assert.Contains(Comment, (await reader.GetAsync($"{room.Result()}/phieu/{sheet.Id}")).Text);
        foreach (var outsider in new[] { elsewhere, stranger })
        {
            Assert.Equal(404, (await outsider.GetAsync(room.Result())).Status);
            Assert.Equal(404, (await outsider.GetAsync($"{room.Result()}/phieu/{sheet.Id}")).Status);
            Assert.Equal(404, (await outsider.GetAsync(room.Result() + "/vong-1.json")).Status);
        }
    }

    [Fact]
    public async Task Before_declaring_a_member_opens_nothing()
    {
        using var room = await CouncilRoom.OpenedAsync(app, members: 2, "Gạo chưa khai");
        var member = room.Members[1];

        var list = await member.GetAsync("/lam-viec/phieu-cham");

        Assert.Contains("Khai báo xung đột lợi ích", list.Text);
        Assert.DoesNotContain("Gạo chưa khai", list.Text);
        foreach (var address in new[] { room.Sheet(), room.Sheet() + "/khoa", room.Result() })
        {
            var page = await member.GetAsync(address);
            Assert.Equal(422, page.Status);
            Assert.Contains("khai báo có hay không có xung đột", page.Text);
        }
        Assert.Contains("Gạo chưa khai", (await room.DeclareAsync(member)).Text);
        Assert.Equal(200, (await member.GetAsync(room.Sheet())).Status);
    }

    [Fact]
    public async Task A_declaration_that_leaves_a_product_out_is_refused_and_one_sent_twice_counts_once()
    {
        using var room = await CouncilRoom.OpenedAsync(app, members: 1, "Gạo khai một", "Gạo khai hai");
        var form = await room.Members[0].GetAsync($"/lam-viec/phieu-cham/phien/{room.SessionId}/khai-bao");

        var half = await room.Members[0]
            .SubmitAsync(form, new() { [$"c[{room.Hearings[0]}]"] = "None" }, "Gửi khai báo");

        Assert.Equal(422, half.Status);
        Assert.Contains("Gạo khai hai", half.Document.QuerySelector(".error")!.TextContent);
        await room.DeclareAsync(room.Members[0], conflicts: 1);
        var twice = await room.Members[0]
            .SubmitAsync(
                form,
                new() { [$"c[{room.Hearings[0]}]"] = "None", [$"c[{room.Hearings[1]}]"] = "None" },
                "Gửi khai báo"
            );
        Assert.Equal("/lam-viec/phieu-cham", twice.Path);
        Assert.Equal(Conflict.Relation, (await room.HearingAsync(1)).Declarations.Single().Conflict);
    }

    [Fact]
    public async Task A_product_one_stepped_back_from_stays_shut_while_the_others_are_open()
    {
        using var room = await CouncilRoom.OpenedAsync(app, members: 3, "Gạo người nhà", "Gạo người lạ");
        await room.DeclareAsync(room.Members[0]);
        await room.DeclareAsync(room.Members[1]);
        var list = await room.DeclareAsync(room.Members[2], conflicts: 0);
        Assert.Contains("Không chấm: xung đột lợi ích", list.Text);

        foreach (var address in new[] { room.Sheet(0), room.Result(0) })
        {
            var page = await room.Members[2].GetAsync(address);
            Assert.Equal(422, page.Status);
            Assert.Contains("không mở với anh/chị", page.Text);
        }
        Assert.Equal(200, (await room.Members[2].GetAsync(room.Sheet(1))).Status);
        await room.HandInAsync(room.Members[0], 4);
        await room.HandInAsync(room.Members[1], 4);

        var outcome = (await room.HearingAsync()).Outcome!;
        Assert.Equal((2, 1, 3), (outcome.Counted, outcome.Recused, outcome.Members));
        // Who reads the result sees who stood out of it, and why.
        using var auditor = await app.SignedInAsync(Role.Auditor);
        var result = await auditor.GetAsync(room.Result(0));
        Assert.Contains("2/2 phiếu được tính", result.Text);
        Assert.Contains(
            "Không chấm: xung đột lợi ích “Người thân hoặc người có quan hệ với tôi làm ra sản phẩm”",
            result.Text
        );
        Assert.Equal(422, (await room.Members[2].GetAsync(room.Result(0) + "/vong-1.json")).Status);
    }

    [Fact]
    public async Task Stepping_back_later_sets_the_sheet_aside_and_may_end_the_round()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 3, "Gạo phát hiện sau");
        await room.HandInAsync(room.Members[0], 4);
        await room.HandInAsync(room.Members[1], 4);
        await room.SaveAsync(room.Members[2], room.Answers(2));
        var page = await room.Members[2].GetAsync(room.Sheet() + "/khong-cham");
        Assert.Equal(422, (await room.Members[2].SubmitAsync(page, new() { ["Conflict"] = "None" })).Status);

        var answer = await room.Members[2].SubmitAsync(page, new() { ["Conflict"] = "Interest", ["Note"] = "Góp vốn" });

        Assert.Contains("đã đóng với anh/chị", answer.Text);
        var hearing = await room.HearingAsync();
        Assert.Equal(
            (HearingState.Concluded, 2, 1),
            (hearing.State, hearing.Outcome!.Counted, hearing.Outcome.Recused)
        );
        Assert.Equal(422, (await room.Members[2].GetAsync(room.Sheet())).Status);
        Assert.DoesNotContain("Góp vốn", hearing.Outcome.Canonical);
    }

    [Fact]
    public async Task Who_speaks_for_the_producer_cannot_declare_no_conflict()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo của chính mình");
        await using (var database = app.Open())
        {
            database.Grants.Add(Grant.OfProducer(room.Members[0].AccountId, room.Dossiers[0].ProducerId));
            await database.SaveAsync(app.Act("test.grant"), default);
        }
        await room.OpenAsync();

        var answer = await room.DeclareAsync(room.Members[0]);

        Assert.Equal(422, answer.Status);
        Assert.Contains("không thể khai là không có xung đột", answer.Text);
        Assert.Contains(
            "Không chấm",
            (
                await room.Members[0]
                    .SubmitAsync(
                        await room.Members[0].GetAsync($"/lam-viec/phieu-cham/phien/{room.SessionId}/khai-bao"),
                        new() { [$"c[{room.Hearings[0]}]"] = "OwnProduct" },
                        "Gửi khai báo"
                    )
            ).Text
        );
    }

    [Fact]
    public async Task A_secretary_who_sits_and_stepped_back_is_kept_out_while_the_others_score()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 2, "Gạo thư ký có người nhà");
        await using (var database = app.Open())
        {
            database.Grants.Add(
                Grant.InUnit(room.Members[1].AccountId, Role.Secretary, await app.UnitAsync(database, "80"))
            );
            await database.SaveAsync(app.Act("test.grant"), default);
        }
        await room.OpenAsync();
        await room.DeclareAsync(room.Members[0]);
        await room.DeclareAsync(room.Members[1], conflicts: 0);

        Assert.Equal(200, (await room.Members[1].GetAsync(room.Session)).Status);
        Assert.Equal(422, (await room.Members[1].GetAsync(room.Result())).Status);
        Assert.Equal(422, (await room.Members[1].GetAsync(room.Result() + "/ket-thuc")).Status);
    }

    [Fact]
    public async Task Others_than_council_members_have_no_sheets()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo không phận sự");
        using var stranger = await app.SignedInAsync(Role.Council);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Equal(403, (await room.Secretary.GetAsync(room.Sheet())).Status);
        Assert.Equal(403, (await commune.GetAsync(room.Sheet())).Status);
        Assert.Equal(404, (await stranger.GetAsync(room.Sheet())).Status);
        Assert.Equal(404, (await stranger.GetAsync(room.Sheet() + "/khoa")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/lam-viec/phieu-cham/phien/{room.SessionId}/khai-bao")).Status);
        Assert.Contains("chưa được mời", (await stranger.GetAsync("/lam-viec/phieu-cham")).Text);
        Assert.Equal(403, (await room.Members[0].GetAsync(room.Session)).Status);
        Assert.Equal(403, (await room.Members[0].GetAsync(room.Result() + "/ket-thuc")).Status);
    }
}
