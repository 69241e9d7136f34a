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
    protected override void RefuseUnlessPossible() => Session.RefuseUnlessOpen();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                if (Session.State != SessionState.Closed)
                    RefuseStale(Version, Session.Version);
                var hearings = await Database
                    .Hearings.AsSplitQuery()
                    .Where(one => one.SessionId == Id)
                    .OrderBy(one => one.Position)
                    .ToListAsync(stop);
                return Session.Close(hearings, Person.Now)
                    ? Kept("session.close", Address, "Phiên đã kết thúc.")
                    : Features.Kept.Already(Address);
            },
            stop
        );
}
