using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary)]
internal sealed class CloseSessionPage(Database database, Person person) : SessionPage(database, person)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (Session.State != SessionState.Closed)
            RefuseStale();
        var hearings = await Database
            .Hearings.AsSplitQuery()
            .Where(one => one.SessionId == Id)
            .OrderBy(one => one.Position)
            .ToListAsync(stop);
        if (Session.Close(hearings, Person.Now))
        {
            await Database.SaveAsync(Person.Does("session.close", "session", Session.Id), stop);
            await transaction.CommitAsync(stop);
            Done = "Phiên đã kết thúc.";
        }
        return Redirect($"/lam-viec/phien-hop/{Session.Id}");
    }
}
