using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary)]
internal sealed class EditSessionPage(Database database, Person person) : SessionPage(database, person)
{
    [BindProperty]
    public SessionForm Form { get; set; } = new();

    public void OnGet() => Form = SessionForm.Of(Session);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        RefuseStale();
        Session.Describe(Form.ToPlan(Person.Today));
        Session.SetRules(Form.ToRules());
        if (await SessionTwins.FindAsync(Database, Session, stop) is { } known)
            throw SessionTwins.Refuse(known);
        await Database.SaveAsync(Person.Does("session.describe", "session", Session.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã lưu.";
        return Redirect($"/lam-viec/phien-hop/{Session.Id}");
    }
}
