using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The submission (tờ trình): the list goes to the leader, and every dossier with it.</summary>
[Allow(Role.Province)]
internal sealed class SubmitDecisionPage(Database database, Person person) : DecisionPage(database, person)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        RefuseStale();
        Decision.Submit();
        var ids = Decision.Items.Select(item => item.DossierId).ToList();
        foreach (
            var dossier in await Database
                .Dossiers.IgnoreAutoIncludes()
                .Where(one => ids.Contains(one.Id))
                .ToListAsync(stop)
        )
            dossier.Submit(Decision.Submission, Person.Occasion);
        await Database.SaveAsync(Person.Does("decision.submit", "decision", Decision.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã trình lãnh đạo.";
        return Redirect($"/lam-viec/quyet-dinh/{Id}");
    }
}
