using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

[Allow(Role.Leader)]
internal sealed class ReturnDecisionPage(Database database, Person person) : DecisionPage(database, person)
{
    [BindProperty]
    public string? Why { get; set; }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "decision.return-reason" ? nameof(Why) : "";

    protected override void RefuseUnlessPossible() => Decision.RefuseUnlessSubmitted();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "decision.return",
            async () =>
            {
                Decision.Return(Why);
                foreach (var dossier in await DossiersAsync(stop))
                    dossier.TakeBackSubmission(Decision.ReturnedWhy!, Person.Occasion);
            },
            "Đã trả lại cho cơ quan soạn.",
            stop
        );
}
