using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>All dossiers of the province by state, round and commune.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class AllDossiersPage(Database database, Person person) : ListPage<ListOfDossiers>
{
    /// <summary>Dossiers that communes proposed and nobody has taken in.</summary>
    public int Waiting { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await base.OnGetAsync(stop);
        Waiting = await person.Dossiers(database).CountAsync(d => d.Status == DossierStatus.Proposed, stop);
    }
}
