using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Dossiers;

/// <summary>The producer takes the dossier back, after being asked once more.</summary>
[Allow(Role.Producer)]
internal sealed class WithdrawPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Reason { get; set; }

    public bool MayWithdraw => Dossier.Status < DossierStatus.InCouncil;

    protected override bool Admits => Mine;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        Dossier.Withdraw(Reason, Person.Occasion);
        await SaveAsync("dossier.withdraw", stop);
        Done = "Đã rút hồ sơ.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
