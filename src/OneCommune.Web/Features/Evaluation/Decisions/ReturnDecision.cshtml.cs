using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

[Allow(Role.Leader)]
internal sealed class ReturnDecisionPage(Database database, Person person) : DecisionPage(database, person)
{
    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        RefuseStale();
        Decision.Return(Why);
        var ids = Decision.Items.Select(item => item.DossierId).ToList();
        foreach (
            var dossier in await Database
                .Dossiers.IgnoreAutoIncludes()
                .Where(one => ids.Contains(one.Id))
                .ToListAsync(stop)
        )
            dossier.TakeBackSubmission(Decision.ReturnedWhy!, Person.Occasion);
        await Database.SaveAsync(Person.Does("decision.return", "decision", Decision.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã trả lại cho cơ quan soạn.";
        return Redirect($"/lam-viec/quyet-dinh/{Id}");
    }
}
