using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The submission (tờ trình): the list goes to the leader, and every dossier with it.</summary>
[Allow(Role.Province)]
internal sealed class SubmitDecisionPage(Database database, Person person) : DecisionPage(database, person)
{
    protected override void RefuseUnlessPossible() => Decision.RefuseUnlessDraft();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "decision.submit",
            async () =>
            {
                Decision.Submit();
                foreach (var dossier in await DossiersAsync(stop))
                    dossier.Submit(Decision.Submission, Person.Occasion);
            },
            "Đã trình lãnh đạo.",
            stop
        );
}
