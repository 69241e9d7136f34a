using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary)]
internal sealed class NewSessionPage(Database database, Person person, LawBook laws) : LoadedPage(database, person)
{
    [BindProperty]
    public SessionForm Form { get; set; } = new();

    protected override Task<bool> LoadAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task OnGetAsync(CancellationToken stop) =>
        Form = SessionForm.Of((await laws.ReadAsync(Database, stop)).InForceOn(Person.Today).Council);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        var province = await Person.ProvinceAsync(Database, stop);
        var session = new CouncilSession(province, Form.ToPlan(Person.Today), Form.ToRules());
        if (await SessionTwins.FindAsync(Database, session, stop) is { } known)
        {
            var isSentAgain =
                (known.AsPlan(), known.Rules) == (session.AsPlan(), session.Rules)
                && await DidAsync("session.add", known.Id, stop);
            session = isSentAgain ? known : throw SessionTwins.Refuse(known);
        }
        else
        {
            Database.CouncilSessions.Add(session);
            await Database.SaveAsync(Person.Does("session.add", "session", session.Id), stop);
            await transaction.CommitAsync(stop);
        }
        Done = "Đã tạo phiên. Tiếp theo: mời thành viên và đưa hồ sơ vào phiên.";
        return Redirect($"/lam-viec/phien-hop/{session.Id}");
    }
}
