using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The commune's dossiers: what waits for it first, the nearest due date on top.</summary>
[Allow(Role.Commune, Change = [])]
internal sealed class InboxPage(Database database, Person person) : ListPage<DossiersOfCommune>
{
    public int Overdue { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await base.OnGetAsync(stop);
        Overdue = await person
            .Dossiers(database)
            .CountAsync(
                d =>
                    d.CommuneDueOn < person.Today
                    && (d.Status == DossierStatus.CommuneReceived || d.StatusBefore == DossierStatus.CommuneReceived),
                stop
            );
    }
}
