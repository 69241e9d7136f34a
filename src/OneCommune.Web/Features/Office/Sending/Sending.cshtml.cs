using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>The channels, and the words of each kind of notice.</summary>
[Allow(Role.Province, Change = [])]
internal sealed class SendingPage(Database database) : PageModel
{
    public MailServer? Mail { get; private set; }
    public MessageGateway? Gateway { get; private set; }

    /// <summary>Kinds and channels the office has its own words for.</summary>
    public IReadOnlySet<(string, Channel)> Own { get; private set; } = new HashSet<(string, Channel)>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        Mail = await database.MailServers.AsNoTracking().SingleOrDefaultAsync(stop);
        Gateway = await database.MessageGateways.AsNoTracking().SingleOrDefaultAsync(stop);
        Own = (await database.MessageTemplates.AsNoTracking().ToListAsync(stop))
            .Select(one => (one.Kind, one.Channel))
            .ToHashSet();
    }
}
