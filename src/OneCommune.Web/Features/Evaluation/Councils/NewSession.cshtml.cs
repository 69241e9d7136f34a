using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
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

    protected override string FieldOf(RefusalException refusal) => SessionForm.FieldOf(refusal);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var (plan, rules) = Form.Read(Person.Today, Refusals);
                var session = new CouncilSession(await Person.ProvinceAsync(Database, stop), plan, rules);
                await SessionTwins.RefuseAsync(Database, session, stop);
                Database.CouncilSessions.Add(session);
                return new Kept(
                    "session.add",
                    "session",
                    session.Id,
                    $"/lam-viec/phien-hop/{session.Id}",
                    "Đã tạo phiên. Tiếp theo: mời thành viên và đưa hồ sơ vào phiên."
                );
            },
            stop
        );
}
