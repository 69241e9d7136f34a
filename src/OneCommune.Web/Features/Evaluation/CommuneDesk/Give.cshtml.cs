using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The commune has completed what the province asked of it.</summary>
[Allow(Role.Commune)]
internal sealed class GivePage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Text { get; set; }

    protected override bool Admits => AtCommune;

    protected override void RefuseUnlessPossible()
    {
        if (Dossier is not { Status: DossierStatus.SupplementAsked, SupplementOf: AskedOf.Commune })
            throw new RefusalException("dossier.commune-not-asked");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.give-supplement",
            async () =>
            {
                Dossier.GiveSupplement(Text, Regulation, await CalendarAsync(stop), Person.Occasion);
                return "Đã báo tỉnh là xã bổ sung xong.";
            },
            stop
        );
}
