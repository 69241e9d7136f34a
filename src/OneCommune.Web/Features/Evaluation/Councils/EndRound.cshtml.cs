using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>The secretary ends a round with those present, where they make a quorum and somebody presides.</summary>
[Allow(Role.Province, Role.Secretary)]
internal sealed class EndRoundPage(Database database, Person person, LawBook laws) : HearingPage(database, person, laws)
{
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
                var result = await ConcludeRound.RunAsync(Database, Person, Session, Hearing, Set, stop);
                return Kept(
                    ConcludeRound.Act,
                    Address,
                    result.DemandsAnotherRound ? "Vòng chấm đã kết thúc; hội đồng chấm lại." : "Đã có kết quả."
                );
            },
            stop
        );
}
