using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Councils;

public sealed class PreparingASession(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_rules_come_from_the_regulation_and_may_be_set_until_the_session_opens()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 2, "Gạo quy tắc");
        var form = await room.Secretary.GetAsync($"{room.Session}/thong-tin");
        Assert.Equal("75", Value(form, "Form.Quorum"));
        Assert.Equal("10", Value(form, "Form.Spread"));

        var saved = await room.Secretary.SubmitAsync(
            form,
            new()
            {
                ["Form.Quorum"] = "66,67",
                ["Form.Spread"] = "8",
                ["Form.Minimums"] = "All",
                ["Form.RulesBasis"] = "Quyết định 12/QĐ-UBND",
            }
        );

        Assert.Contains("66,67 %", saved.Text);
        Assert.Contains("Mọi phiếu đều đạt", saved.Text);
        await using var database = app.Open();
        var row = await database
            .Audit.Where(one => one.Act == "session.describe" && one.SubjectId == room.SessionId.ToString())
            .SingleAsync();
        Assert.Contains("\"QuorumHundredths\":\"7500\"", row.Changes);
        Assert.Contains("\"QuorumHundredths\":\"6667\"", row.Changes);
        await room.OpenAsync();
        var late = await room.Secretary.GetAsync($"{room.Session}/thong-tin");
        Assert.Equal(room.Session, late.Path);
        Assert.Contains("Phiên họp đã mở", late.Text);
    }

    [Theory]
    [InlineData("Form.Quorum", "0", "Tỷ lệ thành viên")]
    [InlineData("Form.Quorum", "101", "Tỷ lệ thành viên")]
    [InlineData("Form.Quorum", "ba phần tư", "Tỷ lệ thành viên")]
    [InlineData("Form.Spread", "101", "Độ lệch")]
    [InlineData("Form.Title", " ", "Tên phiên")]
    [InlineData("Form.Place", "", "Nơi họp")]
    [InlineData("Form.HeldOn", "", "ngày họp")]
    public async Task A_session_that_cannot_be_is_refused_and_what_was_typed_stays(
        string field,
        string value,
        string says
    )
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);
        Dictionary<string, string?> typed = new()
        {
            ["Form.Title"] = "Phiên đợt một",
            ["Form.HeldOn"] = "2026-06-20",
            ["Form.Place"] = "Hội trường",
        };
        typed[field] = value;

        var answer = await secretary.SubmitAsync(await secretary.GetAsync("/lam-viec/phien-hop/moi"), typed);

        Assert.Equal(422, answer.Status);
        Assert.Contains(says, answer.Document.QuerySelector(".error")!.TextContent);
        Assert.Equal(value, Value(answer, field) ?? "");
    }

    [Fact]
    public async Task A_stale_form_is_not_saved_over_newer_content()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo hai thư ký");
        var old = await room.Secretary.GetAsync($"{room.Session}/thong-tin");
        await room.Secretary.SubmitAsync(old, new() { ["Form.Title"] = "Tên mới" });

        var answer = await room.Secretary.SubmitAsync(old, new() { ["Form.Title"] = "Tên cũ hơn" });

        Assert.Equal(409, answer.Status);
        Assert.Contains("Tên mới", (await room.Secretary.GetAsync(room.Session)).Text);
    }

    [Fact]
    public async Task Only_accounts_with_a_seat_in_the_province_are_invited_each_once_with_one_chair()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo mời họp");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var elsewhere = await app.SignedInAsync(Role.Council, "82");
        using var second = await app.SignedInAsync(Role.Council);

        Assert.Equal(422, (await room.InviteAsync(commune, Seat.Member)).Status);
        Assert.Equal(422, (await room.InviteAsync(elsewhere, Seat.Member)).Status);
        Assert.Contains("đã là thành viên", (await room.InviteAsync(room.Members[0], Seat.Member)).Text);
        Assert.Contains("đã có chủ tịch", (await room.InviteAsync(second, Seat.Chair)).Text);
        Assert.Equal(200, (await room.InviteAsync(second, Seat.Member)).Status);

        var page = await room.Secretary.GetAsync($"{room.Session}/thanh-vien");
        var removed = await room.Secretary.SubmitAsync(page, button: "Bỏ");
        Assert.Single(removed.Document.QuerySelectorAll("ul.tasks li"));
    }

    [Fact]
    public async Task A_session_opens_with_a_chair_and_dossiers_and_puts_them_before_the_council()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 0, "Gạo mở phiên");
        var missing = await room.Secretary.GetAsync($"{room.Session}/mo");
        Assert.Contains("chưa có chủ tịch", missing.Text);
        Assert.DoesNotContain("chưa có hồ sơ", missing.Text);
        Assert.Empty(missing.Document.QuerySelectorAll("main form"));
        await room.InviteAsync(await app.SignedInAsync(Role.Council), Seat.Chair);

        var opened = await room.OpenAsync();

        Assert.Contains("Phiên đã mở", opened.Text);
        await using var database = app.Open();
        var dossier = await database.Dossiers.IgnoreAutoIncludes().SingleAsync(one => one.Id == room.Dossiers[0].Id);
        Assert.Equal(DossierStatus.InCouncil, dossier.Status);
        Assert.Contains(
            StepKind.EnteredCouncil,
            await database.DossierSteps.Where(one => one.DossierId == dossier.Id).Select(one => one.Kind).ToListAsync()
        );
        var again = await room.Secretary.GetAsync($"{room.Session}/mo");
        Assert.Equal(room.Session, again.Path);
        Assert.Contains("Phiên họp đã mở", again.Text);
    }

    [Fact]
    public async Task A_dossier_is_heard_by_one_session_and_one_no_longer_there_stops_the_opening()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo hai phiên", "Gạo ở lại");
        using var other = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo phiên khác");
        var page = await other.Secretary.GetAsync($"{other.Session}/ho-so");
        Assert.DoesNotContain("Gạo hai phiên", page.Text);

        await using var database = app.Open();
        var unlisted = await ReceivedDossiers.AddAsync(app, "Gạo chen ngang");
        page = await other.Secretary.GetAsync($"{other.Session}/ho-so");
        var forged = await other.Secretary.SubmitAsync(
            page,
            new() { ["Add"] = room.Dossiers[0].Id.ToString() },
            "Đưa vào phiên"
        );
        Assert.Equal(422, forged.Status);

        var dossier = await database.Dossiers.SingleAsync(one => one.Id == room.Dossiers[0].Id);
        dossier.AskAtProvince(AskedOf.Producer, "Bổ sung", new(app.Clock.Now, app.Clock.Today, "Thử"));
        await database.SaveAsync(app.Act("test.ask"), default);
        var refused = await room.OpenAsync();

        Assert.Equal(422, refused.Status);
        Assert.Contains("Gạo hai phiên", refused.Text);
        await room.Secretary.SubmitAsync(await room.Secretary.GetAsync($"{room.Session}/ho-so"), button: "Bỏ");
        Assert.Contains("Phiên đã mở", (await room.OpenAsync()).Text);
        Assert.NotEmpty(unlisted);
    }

    [Fact]
    public async Task The_members_of_the_session_before_are_taken_in_one_act_but_those_who_may_no_longer_sit()
    {
        using var before = await CouncilRoom.OpenedAsync(app, members: 3, "Gạo phiên trước");
        await using (var database = app.Open())
        {
            var latest = await database.CouncilSessions.SingleAsync(one => one.Id == before.SessionId);
            database.Entry(latest).Property(one => one.HeldOn).CurrentValue = app.Clock.Today.AddDays(1);
            database.Grants.Remove(
                await database.Grants.SingleAsync(one => one.AccountId == before.Members[2].AccountId)
            );
            await database.SaveAsync(app.Act("test.later"), default);
        }
        using var room = await CouncilRoom.PreparedAsync(app, members: 0, "Gạo phiên sau");
        var page = await room.Secretary.GetAsync($"{room.Session}/thanh-vien");
        var late = await room.Secretary.GetAsync($"{room.Session}/thanh-vien");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("không còn là thành viên hội đồng", page.Text);

        var taken = await room.Secretary.SubmitAsync(page, button: "Lấy 2 người như phiên trước");

        Assert.Equal(2, taken.Document.QuerySelectorAll("ul.tasks li").Length);
        Assert.Contains("Sở thử 1 · Chủ tịch", taken.Text);
        Assert.DoesNotContain("Như phiên trước", taken.Text);
        Assert.Contains("đúng việc này", (await room.Secretary.SubmitAsync(late, button: "Lấy 2 người")).Text);
        await using var kept = app.Open();
        Assert.Equal(
            1,
            await kept.Audit.CountAsync(row =>
                row.Act == "session.invite-as-before" && row.SubjectId == room.SessionId.ToString()
            )
        );
    }

    [Fact]
    public async Task The_agenda_tells_set_round_and_the_provinces_number_of_each_dossier()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 0, "Gạo trong danh sách");
        await ReceivedDossiers.AddAsync(app, "Gạo còn chờ");

        var page = await room.Secretary.GetAsync($"{room.Session}/ho-so");

        foreach (var dossier in page.Document.QuerySelectorAll("main :is(ul.tasks li, label.choice)"))
        {
            Assert.Contains("Bộ 3:", dossier.TextContent);
            Assert.Contains("Đợt ", dossier.TextContent);
            Assert.Contains("số của tỉnh", dossier.TextContent);
        }
    }

    [Fact]
    public async Task Sessions_are_found_by_name_product_and_state()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo huyết rồng tìm kiếm");

        var found = await room.Secretary.GetAsync("/lam-viec/phien-hop?q=huyet+rong&trang-thai=Draft");
        var none = await room.Secretary.GetAsync("/lam-viec/phien-hop?q=huyet+rong&trang-thai=Closed");

        Assert.Contains(room.Session, found.Source);
        Assert.Contains("Chưa có phiên họp nào", none.Text);
    }

    [Fact]
    public async Task Another_province_a_commune_and_a_producer_have_no_business_here()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo tỉnh khác");
        using var elsewhere = await app.SignedInAsync(Role.Secretary, "82");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var producer = await app.SignedInAsync(room.Dossiers[0].ProducerId);
        using var leader = await app.SignedInAsync(Role.Leader);

        foreach (var address in new[] { "", "/thong-tin", "/thanh-vien", "/ho-so", "/mo", "/ket-thuc" })
        {
            Assert.Equal(404, (await elsewhere.GetAsync(room.Session + address)).Status);
            Assert.Equal(403, (await commune.GetAsync(room.Session + address)).Status);
            Assert.Equal(403, (await producer.GetAsync(room.Session + address)).Status);
            Assert.Equal(address == "" ? 200 : 403, (await leader.GetAsync(room.Session + address)).Status);
        }
        Assert.DoesNotContain(room.Session, (await elsewhere.GetAsync("/lam-viec/phien-hop")).Source);
    }

    private static string? Value(Page page, string field) =>
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value");
}
