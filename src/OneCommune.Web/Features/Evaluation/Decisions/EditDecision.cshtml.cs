using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
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
        if (ShowsRecord)
            (Form, Add) = (DecisionForm.Of(Decision), []);
        Waiting = await WaitingResults.Of(Database, Decision.UnitId).ToListAsync(stop);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) => DecisionForm.FieldOf(refusal);

    protected override void RefuseUnlessPossible() => Decision.RefuseUnlessDraft();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "decision.edit",
            async () =>
            {
                Decision.Write(Form.ToHead(Refusals));
                await DecisionListing.RefuseTakenNumberAsync(Database, Decision, stop);
                Remove.ForEach(Decision.Remove);
                await DecisionListing.AddAsync(Database, Decision, Add, stop);
            },
            "Đã lưu.",
            stop
        );
}
