using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Trail;

[Allow(Role.Auditor, Role.Province)]
internal sealed class TrailPage(Database database) : ListPage<TrailList>
{
    /// <summary>Of the last 30 days that had any, newest first.</summary>
    public IReadOnlyList<RefusedSignIns> Refused { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await base.OnGetAsync(stop);
        Refused = await database.RefusedSignIns.OrderByDescending(one => one.Day).Take(30).ToListAsync(stop);
    }
}
