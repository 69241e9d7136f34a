using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

[Allow(Role.Province, Role.Commune)]
internal sealed class AccountsPage(Database database, Person person) : PageModel
{
    public Rows<AccountRow> List { get; private set; } = null!;
    public ILookup<Guid, Right> Rights { get; private set; } = null!;
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var query = new ListQuery(Request) { OwnSort = "ten" };
        var accounts = await AccountList.OfAsync(database, person, query, stop);
        var total = await accounts.CountAsync(stop);
        var rows = await AccountRow.Of(accounts).PageOf(query).ToListAsync(stop);
        List = new(rows, total, query);
        Rights = await AccountList.RightsAsync(database, rows.Select(r => r.Id), stop);
        Units = await database.UnitChoicesAsync(person, person.Today, stop);
    }
}
