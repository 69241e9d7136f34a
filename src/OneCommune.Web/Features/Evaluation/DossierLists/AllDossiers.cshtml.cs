using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>All dossiers of the province by state, round and commune; what is overdue or due first stands on top.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class AllDossiersPage(Database database, Person person, LawBook laws) : PageModel
{
    public DossierFilter Filter { get; private set; } = null!;
    public Rows<DossierRow> List { get; private set; } = null!;
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public WorkingCalendar Calendar { get; private set; } = null!;

    /// <summary>Dossiers that communes proposed and nobody has taken in.</summary>
    public int Waiting { get; private set; }
    public DateOnly Today => person.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var regulation = (await laws.ReadAsync(database, stop)).InForceOn(person.Today);
        Filter = new(new(Request) { OwnSort = "han" }, regulation, person.Today);
        Units = await database.UnitChoicesAsync(person, person.Today, stop);
        Calendar = await database.CalendarAsync(stop);
        var rows = await Filter.RowsAsync(person, database, stop);
        var total = await rows.CountAsync(stop);
        List = new(
            await rows.Sorted(Filter.Query.Sort, Filter.Rounds).PageOf(Filter.Query).ToListAsync(stop),
            total,
            Filter.Query
        );
        Waiting = await person
            .Dossiers(database)
            .CountAsync(d => d.Status == Domain.Evaluation.Dossiers.DossierStatus.Proposed, stop);
    }
}
