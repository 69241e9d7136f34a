using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests.Demo;

/// <summary>A page for what cannot be done as the record stands draws no form: it leads to the record, which says why.</summary>
public sealed class ActsOutOfTheirTime(DemoApp app) : IClassFixture<DemoApp>
{
    [Theory]
    [InlineData("canboxa", "bo-sung")]
    [InlineData("canboxa", "da-bo-sung")]
    [InlineData("tinh", "tinh-bo-sung")]
    public async Task Of_a_recognised_dossier(string userName, string act)
    {
        await using var database = app.Open();
        var commune = await database
            .Users.Where(u => u.UserName == "canboxa")
            .SelectMany(u => database.Grants.Where(g => g.AccountId == u.Id))
            .Select(g => g.UnitId)
            .FirstAsync();
        var dossier = await database
            .Dossiers.Where(d => d.Status == DossierStatus.Recognised && d.UnitId == commune)
            .FirstAsync();

        await LeadsToAsync(userName, $"/lam-viec/ho-so/{dossier.Id}", act);
    }

    [Theory]
    [InlineData("thong-tin")]
    [InlineData("mo")]
    [InlineData("ket-thuc")]
    public async Task Of_a_closed_session(string act)
    {
        await using var database = app.Open();
        var session = await database.CouncilSessions.FirstAsync(s => s.State == SessionState.Closed);

        await LeadsToAsync("tinh", $"/lam-viec/phien-hop/{session.Id}", act);
    }

    [Theory]
    [InlineData("rut")]
    [InlineData("ket-thuc")]
    public async Task Of_a_concluded_round(string act)
    {
        await using var database = app.Open();
        var hearing = await database.Hearings.FirstAsync(h => h.State == HearingState.Concluded);

        await LeadsToAsync("tinh", $"/lam-viec/ket-qua/{hearing.Id}", act);
    }

    [Theory]
    [InlineData("tinh", "sua")]
    [InlineData("tinh", "trinh")]
    [InlineData("lanhdao", "ky")]
    [InlineData("lanhdao", "tra-lai")]
    public async Task Of_a_signed_decision(string userName, string act)
    {
        await using var database = app.Open();
        var decision = await database.Decisions.FirstAsync(d => d.State == DecisionState.Signed);

        await LeadsToAsync(userName, $"/lam-viec/quyet-dinh/{decision.Id}", act);
    }

    private async Task LeadsToAsync(string userName, string record, string act)
    {
        using var person = new Browser(app.Address);
        await person.SignInAsync(userName, DemoCast.Password);

        var page = await person.GetAsync($"{record}/{act}");

        Assert.Equal((200, record), (page.Status, page.Path));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main .warning[role=status]"));
    }
}
