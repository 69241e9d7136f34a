using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.ProvinceDesk;

/// <summary>The producer does not complete what the province asked for: the dossier goes back with reasons.</summary>
[Allow(Role.Province)]
internal sealed class ReturnFromProvincePage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Reason { get; set; }

    protected override bool Admits => AtProvince;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "dossier.reason-empty" or "dossier.too-long" ? nameof(Reason) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.return-from-province",
            () =>
            {
                Dossier.ReturnFromProvince(Reason, Person.Occasion);
                return "Đã trả lại hồ sơ cho chủ thể.";
            },
            stop
        );
}
