using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.ProvinceDesk;

/// <summary>The province asks the producer or the commune to complete a dossier (26/2026 art. 7.3), or says anew what it waits for.</summary>
[Allow(Role.Province)]
internal sealed class AskAtProvincePage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public AskedOf Of { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public bool Asked => Dossier.IsAskedBy(Desk.Province);

    protected override bool Admits => AtProvince;

    public void OnGet() => What = Asked ? Dossier.SupplementText : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        if (Asked)
        {
            Dossier.ChangeRequest(Desk.Province, What, Person.Occasion);
            await SaveAsync("dossier.change-request", stop);
            Done = "Đã sửa yêu cầu bổ sung.";
        }
        else
        {
            Dossier.AskAtProvince(Of, What, Person.Occasion);
            await SaveAsync("dossier.ask-supplement", stop);
            Done = Of == AskedOf.Producer ? "Đã gửi yêu cầu bổ sung cho chủ thể." : "Đã gửi yêu cầu bổ sung cho xã.";
        }
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
