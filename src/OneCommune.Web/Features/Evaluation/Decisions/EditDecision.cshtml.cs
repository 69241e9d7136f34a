using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

[Allow(Role.Province)]
internal sealed class EditDecisionPage(Database database, Person person) : DecisionPage(database, person)
{
    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [BindProperty]
    public List<Guid> Add { get; set; } = [];

    [BindProperty]
    public List<Guid> Remove { get; set; } = [];

    public IReadOnlyList<WaitingResults.Row> Waiting { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Waiting = await WaitingResults.Of(Database, Decision.UnitId).ToListAsync(stop);
        return true;
    }

    public void OnGet() => Form = DecisionForm.Of(Decision);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        RefuseStale();
        Decision.Write(Form.ToHead());
        await DecisionListing.RefuseTakenNumberAsync(Database, Decision, stop);
        Remove.ForEach(Decision.Remove);
        await DecisionListing.AddAsync(Database, Decision, Add, stop);
        await Database.SaveAsync(Person.Does("decision.edit", "decision", Decision.Id), stop);
        await transaction.CommitAsync(stop);
        Done = "Đã lưu.";
        return Redirect($"/lam-viec/quyet-dinh/{Id}");
    }
}
