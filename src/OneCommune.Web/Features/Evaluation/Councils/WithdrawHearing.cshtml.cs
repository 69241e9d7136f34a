using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
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

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "council.withdrawal-reason" ? nameof(Why) : "";

    protected override void RefuseUnlessPossible()
    {
        Session.RefuseUnlessOpen();
        Hearing.RefuseUnlessScoring();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale();
                Session.RefuseUnlessOpen();
                Hearing.Withdraw(Why ?? "");
                var dossier = await Database
                    .Dossiers.IgnoreAutoIncludes()
                    .SingleAsync(one => one.Id == Hearing.DossierId, stop);
                dossier.LeaveCouncil(Hearing.WithdrawnWhy!, Person.Occasion);
                return Kept("hearing.withdraw", $"/lam-viec/phien-hop/{Session.Id}", "Đã rút hồ sơ khỏi phiên.");
            },
            stop
        );
}
