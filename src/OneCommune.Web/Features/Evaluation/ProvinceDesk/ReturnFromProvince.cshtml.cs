using Microsoft.AspNetCore.Mvc;
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

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        Dossier.ReturnFromProvince(Reason, Person.Occasion);
        await SaveAsync("dossier.return-from-province", stop);
        Done = "Đã trả lại hồ sơ cho chủ thể.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
