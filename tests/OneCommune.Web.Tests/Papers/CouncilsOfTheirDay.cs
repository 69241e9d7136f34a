using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Papers;

/// <summary>A council hears a product under the name it was lodged with; what it is called since stands beside it, wherever it is named.</summary>
public sealed class CouncilsOfTheirDay(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Session_sheets_and_results_say_the_name_of_then_and_what_it_is_now()
    {
        using var room = await CouncilRoom.OpenedAsync(app, members: 1, "Mắm tên phiên");
        var (member, office) = (room.Members[0], await app.SignedInAsync(Role.Province));
        await RenameAsync(office, $"/lam-viec/san-pham/{room.Dossiers[0].ProductId}", "Mắm đổi giữa phiên");
        await RenameAsync(office, $"/lam-viec/chu-the/{room.Dossiers[0].ProducerId}", "Hộ đổi giữa phiên");

        foreach (var address in new[] { room.Session, room.Session + "/ho-so" })
            IsSaid(await room.Secretary.GetAsync(address));
        IsSaid(await member.GetAsync($"/lam-viec/phieu-cham/phien/{room.SessionId}/khai-bao"));
        await room.DeclareAsync(member);
        foreach (var address in new[] { "/lam-viec/phieu-cham", room.Sheet(), room.Sheet() + "/khong-cham" })
            IsSaid(await member.GetAsync(address));
        await room.SaveAsync(member, room.Answers(3));
        IsSaid(await member.GetAsync(room.Sheet() + "/khoa"));
        await room.CloseAsync(member);
        IsSaid(await room.Secretary.GetAsync(room.Result()));
        var sheet = (await room.HearingAsync()).Sheets.Single().Id;
        IsSaid(await room.Secretary.GetAsync($"{room.Result()}/phieu/{sheet}"));
        await room.EndSessionAsync();
        IsSaid(await office.GetAsync("/lam-viec/quyet-dinh/moi"));
        office.Dispose();
    }

    private static void IsSaid(Page page)
    {
        Assert.Equal((200, page.Path), (page.Status, page.Path));
        foreach (var said in new[] { "Mắm tên phiên", "nay là Mắm đổi giữa phiên", "nay là Hộ đổi giữa phiên" })
            Assert.True(page.Text.Contains(said, StringComparison.Ordinal), $"{page.Path}: {said}\n{page.Text}");
    }

    private async Task RenameAsync(Browser office, string address, string name)
    {
        var form = await office.GetAsync(address + "/doi-ten");
        var answer = await office.SubmitAsync(
            form,
            new() { ["Name"] = name, ["On"] = app.Clock.Today.ToString("yyyy-MM-dd") }
        );
        Assert.Contains(name, answer.Text);
    }
}
