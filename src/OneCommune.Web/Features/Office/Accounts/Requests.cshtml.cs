using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>Requests that wait for a second officer, oldest first, and the last answered ones.</summary>
[Allow(Role.Province, Change = [])]
internal sealed class RequestsPage(Database database, Person person) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<AskedRow> Waiting { get; private set; } = [];
    public IReadOnlyList<AskedRow> Over { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var reach = new AccountReach(database, person);
        Waiting = await FirstAsync(reach.WaitingRequests().OrderBy(r => r.AskedAt), stop);
        Over = await FirstAsync(
            reach
                .Requests()
                .Where(r => r.State != RequestState.Waiting || r.Until <= person.Now)
                .OrderByDescending(r => r.AskedAt),
            stop
        );
    }

    private Task<List<AskedRow>> FirstAsync(IOrderedQueryable<AccountRequest> requests, CancellationToken stop) =>
        AskedRow.Of(database, requests.ThenBy(r => r.Id).Take(Most)).ToListAsync(stop);
}
