using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The commune sends a dossier back with reasons; the producer may correct it and lodge again.</summary>
[Allow(Role.Commune)]
internal sealed class ReturnPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Reason { get; set; }

    protected override bool Admits => AtCommune;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "dossier.reason-empty" or "dossier.too-long" ? nameof(Reason) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.return",
            () =>
            {
                Dossier.Return(Reason, Person.Occasion);
                return "Đã trả lại hồ sơ cho chủ thể.";
            },
            stop
        );
}
