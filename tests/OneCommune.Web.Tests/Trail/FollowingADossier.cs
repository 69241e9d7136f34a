using OneCommune.Domain.Accounts;
using OneCommune.Web.Tests.Decisions;

namespace OneCommune.Web.Tests.Trail;

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
}
