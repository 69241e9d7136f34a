using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Supplements;

/// <summary>The office that asked for a supplement goes on without it; the dossier is again what was last lodged.</summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class TakeBackPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Which of this person's desks waits; null for none.</summary>
    public Desk? AskingDesk =>
        AtCommune && Dossier.IsAskedBy(Desk.Commune) ? Desk.Commune
        : AtProvince && Dossier.IsAskedBy(Desk.Province) ? Desk.Province
        : null;

    /// <summary>Fields and criteria the producer changed since the last lodging.</summary>
    public int Unlodged { get; private set; }

    protected override bool Admits => AtCommune || AtProvince;

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (AskingDesk is not null)
            Unlodged = ContentChanges.Between(await LodgedAsync(stop), DossierContents.Of(Dossier), Set).Count;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.take-back-request",
            async () =>
            {
                Dossier.TakeBackRequest(
                    AskingDesk ?? throw new RefusalException("dossier.not-asked"),
                    Why,
                    await LodgedAsync(stop),
                    Regulation,
                    await CalendarAsync(stop),
                    Person.Occasion
                );
                return "Đã rút yêu cầu bổ sung.";
            },
            stop
        );

    private async Task<DossierContents> LodgedAsync(CancellationToken stop) =>
        DossierContents.OfCopy(
            await Database
                .LodgedCopies.Where(c => c.DossierId == Dossier.Id)
                .OrderByDescending(c => c.Number)
                .Select(c => c.Json)
                .FirstAsync(stop)
        );
}
