using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>
/// The commune asks the producer for something more, or says it anew while it waits; the regulation's procedure says whether the
/// clock stands still.
/// </summary>
[Allow(Role.Commune)]
internal sealed class AskMorePage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? What { get; set; }

    public bool Asked => Dossier.IsAskedBy(Desk.Commune);

    protected override bool Admits => AtCommune;

    public void OnGet() => What = Asked ? Dossier.SupplementText : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        if (Asked)
        {
            Dossier.ChangeRequest(Desk.Commune, What, Person.Occasion);
            await SaveAsync("dossier.change-request", stop);
            Done = "Đã sửa yêu cầu bổ sung.";
        }
        else
        {
            Dossier.AskAtCommune(What, Person.Occasion);
            await SaveAsync("dossier.ask-supplement", stop);
            Done = "Đã gửi yêu cầu bổ sung cho chủ thể.";
        }
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
