using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Twins;

/// <summary>Sessions, their members and lists, decisions: one form is one record, and all its answers lead there.</summary>
public sealed class CouncilFormsSentTwice(TestApp app) : IClassFixture<TestApp>
{
    private readonly string title = $"Phiên sáu lần {Guid.NewGuid():N}";

    [Fact]
    public async Task A_session_is_made_once_and_another_of_that_title_and_day_is_refused()
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);
        using var other = await app.SignedInAsync(Role.Secretary);
        Dictionary<string, string?> typed = new()
        {
            ["Form.Title"] = title,
            ["Form.HeldOn"] = "2026-06-20",
            ["Form.Place"] = "Hội trường",
        };
        var form = await secretary.GetAsync("/lam-viec/phien-hop/moi");

        var path = (await secretary.SubmitSixTimesAsync(form, typed)).TheOnePath();

        typed["Form.Title"] = title.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal);
        var late = await other.SubmitAsync(await other.GetAsync("/lam-viec/phien-hop/moi"), typed);
        Assert.Equal(422, late.Status);
        Assert.Contains($"Ngày 20/06/2026 đã có phiên họp “{title}”", late.Text);
        typed["Form.Title"] = title + " (2)";
        Assert.NotEqual(path, (await secretary.SubmitAsync(form, typed)).Path);
        await using var database = app.Open();
        Assert.Equal(1, await database.CouncilSessions.CountAsync(s => s.Title == title));
    }

    [Fact]
    public async Task A_member_is_invited_and_dismissed_once()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 0, "Gạo mời một lần");
        using var member = await app.SignedInAsync(Role.Council);
        var page = await room.Secretary.GetAsync($"{room.Session}/thanh-vien");
        Dictionary<string, string?> typed = new()
        {
            ["Account"] = member.AccountId.ToString(),
            ["Organisation"] = " Sở  thử",
            ["Seat"] = "Chair",
        };

        var invited = await room.Secretary.SubmitSixTimesAsync(page, typed, "Mời");
        Assert.Equal(page.Path, invited.TheOnePath());
        var listed = await room.Secretary.GetAsync(page.Path);
        Assert.Single(listed.Document.QuerySelectorAll("ul.tasks li"));
        typed["Seat"] = "Member";
        Assert.Equal(409, (await room.Secretary.SubmitAsync(page, typed, "Mời")).Status);

        var dismissed = await room.Secretary.SubmitSixTimesAsync(listed, [], "Bỏ");
        Assert.Equal(page.Path, dismissed.TheOnePath());
        await using var database = app.Open();
        Assert.Equal(1, await CountAsync(database, room, "session.invite"));
        Assert.Equal(1, await CountAsync(database, room, "session.dismiss"));
    }

    [Fact]
    public async Task A_dossier_is_put_on_the_list_once()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 0);
        var dossier = (await ReceivedDossiers.AddAsync(app, "Gạo vào phiên một lần"))[0];
        var page = await room.Secretary.GetAsync($"{room.Session}/ho-so");

        var answers = await room.Secretary.SubmitSixTimesAsync(
            page,
            new() { ["Add"] = dossier.Id.ToString() },
            "Đưa vào phiên"
        );

        Assert.Equal(page.Path, answers.TheOnePath());
        await using var database = app.Open();
        Assert.Equal(1, await database.Hearings.CountAsync(h => h.DossierId == dossier.Id));
        Assert.Equal(1, await CountAsync(database, room, "session.add-dossiers"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decision_is_written_once_with_or_without_a_number(bool numbered)
    {
        using var room = await DecisionRoom.ScoredAsync(app, ($"Gạo quyết định một lần {numbered}", 4));
        var form = await room.Province.GetAsync("/lam-viec/quyet-dinh/moi?phien=" + room.Council.SessionId);
        Dictionary<string, string?> typed = new()
        {
            ["Form.Number"] = numbered ? "7101/QĐ-UBND" : "",
            ["Form.Date"] = "2026-06-15",
            ["Form.Signer"] = "Phó Chủ tịch Nguyễn Văn Thử",
            ["Form.Submission"] = $"7101{numbered}/TTr-SNNMT",
        };

        var answers = await room.Province.SubmitSixTimesAsync(form, typed);

        Assert.StartsWith("/lam-viec/quyet-dinh/", answers.TheOnePath(), StringComparison.Ordinal);
        await using var database = app.Open();
        Assert.Equal(1, await database.Decisions.CountAsync(d => d.Submission == typed["Form.Submission"]));
    }

    private static Task<int> CountAsync(Storage.Database database, CouncilRoom room, string act) =>
        database.Audit.CountAsync(r => r.Act == act && r.SubjectId == room.SessionId.ToString());
}
