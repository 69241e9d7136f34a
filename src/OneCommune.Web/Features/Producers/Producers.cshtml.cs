using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Producers;

[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class ProducersPage(Database database, KeptGazetteer gazetteer, Person person) : PageModel
{
    public ProducerFilter Filter { get; private set; } = null!;
    public Rows<ProducerRow> List { get; private set; } = null!;
    public PlaceBook Places { get; private set; } = null!;
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var query = new ListQuery(Request) { OwnSort = "ten" };
        Filter = new ProducerFilter(query, person.Today);
        var list = await ProducerList.OpenAsync(database, person, Filter, stop);
        var total = await list.CountAsync(stop);
        var rows = await list.InOrder().PageOf(query).ToListAsync(stop);
        List = new(rows, total, query);
        Places = new PlaceBook(await gazetteer.ReadAsync(database, stop), person.Today);
        Units = await database.UnitChoicesAsync(person, Filter.Boundaries, stop);
    }
}
