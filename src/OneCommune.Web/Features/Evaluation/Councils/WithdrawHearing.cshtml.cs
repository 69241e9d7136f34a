using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Takes a dossier off an open session without a result.</summary>
[Allow(Role.Province, Role.Secretary)]
internal sealed class WithdrawHearingPage(Database database, Person person, LawBook laws)
    : HearingPage(database, person, laws)
{
    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        RefuseStale();
        Session.RefuseUnlessOpen();
        Hearing.Withdraw(Why ?? "");
        var dossier = await Database
            .Dossiers.IgnoreAutoIncludes()
            .SingleAsync(one => one.Id == Hearing.DossierId, stop);
        dossier.LeaveCouncil(Hearing.WithdrawnWhy!, Person.Occasion);
        await Database.SaveAsync(Person.Does("hearing.withdraw", "hearing", Hearing.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã rút hồ sơ khỏi phiên.";
        return Redirect($"/lam-viec/phien-hop/{Session.Id}");
    }
}
