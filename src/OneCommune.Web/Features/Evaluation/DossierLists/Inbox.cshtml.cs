using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The commune's dossiers: what waits for it first, the nearest due date on top.</summary>
[Allow(Role.Commune, Change = [])]
internal sealed class InboxPage(Database database, Person person, LawBook laws) : PageModel
{
    public DossierFilter Filter { get; private set; } = null!;
    public Rows<DossierRow> List { get; private set; } = null!;
    public int Overdue { get; private set; }
    public WorkingCalendar Calendar { get; private set; } = null!;
    public DateOnly Today => person.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var regulation = (await laws.ReadAsync(database, stop)).InForceOn(person.Today);
        Filter = new(new(Request), regulation, person.Today);
        Calendar = await database.CalendarAsync(stop);
        var rows = await Filter.RowsAsync(person, database, stop);
        var total = await rows.CountAsync(stop);
        List = new(await rows.ByUrgencyOfCommune().PageOf(Filter.Query).ToListAsync(stop), total, Filter.Query);
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
