using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Office.Trail;

public sealed class FollowingADossier(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_council_and_leader_did_with_a_dossier_is_found_by_the_dossier()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Rượu theo dấu", 3), ("Trà không theo", 4));
        await room.WriteSubmitAndSignAsync();
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var address = $"?doi-tuong={room.Council.Dossiers[0].Id}";
        var page = await inspector.GetAsync("/lam-viec/nhat-ky" + address);
        var file = await inspector.Client.GetStringAsync("/lam-viec/nhat-ky.csv" + address);

        foreach (
            var act in new[] { "session.open", "sheet.close", "session.close", "decision.submit", "decision.sign" }
        )
            Assert.Contains("," + act + ",", file);
        Assert.Contains("Ký quyết định", page.Text);
        Assert.DoesNotContain(room.Council.Hearings[1].ToString(), file);
    }

    [Fact]
    public async Task A_subject_stands_under_its_name_or_number_with_its_id_as_a_detail()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Rượu có tên", 3));
        await room.WriteSubmitAndSignAsync();
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var page = await inspector.GetAsync("/lam-viec/nhat-ky?doi-tuong=" + room.Council.Dossiers[0].Id);
        var subjects = page.Document.QuerySelectorAll("td[data-label='Đối tượng']").Select(Browser.Text).ToList();

        Assert.Contains(subjects, subject => subject.StartsWith($"Quyết định {room.Number} …"));
        Assert.Contains(subjects, subject => subject.StartsWith("Sản phẩm trước hội đồng Rượu có tên …"));
        Assert.Contains(subjects, subject => subject.StartsWith("Phiên họp Phiên thử "));
        var row = page.Document.QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains("Ký quyết định"));
        var entry = await inspector.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains($"Quyết định {room.Number}", entry.Text);
    }

    [Fact]
    public async Task An_inspector_finds_the_calendar_of_holidays_in_the_menu()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var page = await inspector.GetAsync("/lam-viec/nhat-ky");

        Assert.NotNull(page.Document.QuerySelector(".menu a[href='/lam-viec/ngay-nghi']"));
    }
}
