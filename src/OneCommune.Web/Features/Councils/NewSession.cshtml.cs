using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Councils;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Councils;

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
        var province = await Person.ProvinceAsync(Database, stop);
        var session = new CouncilSession(province, Form.ToPlan(Person.Today), Form.ToRules());
        Database.CouncilSessions.Add(session);
        await Database.SaveAsync(Person.Does("session.add", "session", session.Id), stop);
        Done = "Đã tạo phiên. Tiếp theo: mời thành viên và đưa hồ sơ vào phiên.";
        return Redirect($"/lam-viec/phien-hop/{session.Id}");
    }
}
