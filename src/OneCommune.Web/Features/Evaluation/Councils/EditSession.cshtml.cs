using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary)]
internal sealed class EditSessionPage(Database database, Person person) : SessionPage(database, person)
{
    [BindProperty]
    public SessionForm Form { get; set; } = new();

    protected override string FieldOf(RefusalException refusal) => SessionForm.FieldOf(refusal);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord)
            Form = SessionForm.Of(Session);
        return true;
    }

    protected override void RefuseUnlessPossible() => Session.RefuseUnlessDraft();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "session.describe",
            async () =>
            {
                var (plan, rules) = Form.Read(Person.Today, Refusals);
                Session.Describe(plan);
                Session.SetRules(rules);
                await SessionTwins.RefuseAsync(Database, Session, stop);
            },
            "Đã lưu.",
            stop
        );
}
