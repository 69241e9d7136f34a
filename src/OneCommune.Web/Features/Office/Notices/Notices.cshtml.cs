using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Notices;

/// <summary>The list of one's own notices; opening one has read it.</summary>
[AllowSignedIn]
internal sealed class NoticesPage(Database database, Person person) : ListPage<NoticesList>
{
    /// <summary>Reads one and goes on to its matter; without an id reads all.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? notice, CancellationToken stop)
    {
        var own = database.Notices.Where(one => one.AccountId == person.AccountId);
        var read = notice is null ? own : own.Where(one => one.Id == notice);
        var to = notice is null ? NoticesList.At : await read.Select(one => one.Address).SingleOrDefaultAsync(stop);
        if (to is null)
            return NotFound();
        await read.Where(one => one.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, person.Now), stop);
        return Redirect(to);
    }
}
