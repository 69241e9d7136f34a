using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Notices;

/// <summary>One's own notices, latest first; opening one has read it.</summary>
[AllowSignedIn]
internal sealed class NoticeListPage(Database database, Person person) : PageModel
{
    public ListQuery Query { get; private set; } = null!;
    public string? Kind { get; private set; }
    public Rows<Notice> List { get; private set; } = null!;

    private IQueryable<Notice> Own => database.Notices.Where(notice => notice.AccountId == person.AccountId);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = new ListQuery(Request);
        Kind = Query.OneOf("loai", [.. NoticeKinds.All.Keys]);
        var asked = Own.AsNoTracking();
        if (Kind is not null)
            asked = asked.Where(notice => notice.Kind == Kind);
        if (Query.Is("chua-doc"))
            asked = asked.Where(notice => notice.ReadAt == null);
        var page = await asked
            .OrderByDescending(notice => notice.At)
            .ThenBy(notice => notice.Id)
            .PageOf(Query)
            .ToListAsync(stop);
        List = new(page, await asked.CountAsync(stop), Query);
    }

    /// <summary>Reads one and goes on to its matter; without an id reads all.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? notice, CancellationToken stop)
    {
        var read = notice is null ? Own : Own.Where(one => one.Id == notice);
        var to = notice is null
            ? "/tai-khoan/thong-bao"
            : await read.Select(one => one.Address).SingleOrDefaultAsync(stop);
        if (to is null)
            return NotFound();
        await read.Where(one => one.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, person.Now), stop);
        return Redirect(to);
    }
}
