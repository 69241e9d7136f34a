using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Trail;

/// <summary>Reads the whole trail and recomputes its chain; it may take a while, so one at a time.</summary>
[Allow(Role.Auditor, Role.Province)]
internal sealed class VerifyPage(Database database) : PageModel
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Null while somebody else's check runs.</summary>
    public AuditVerdict? Verdict { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!await OneAtATime.WaitAsync(TimeSpan.Zero, stop))
            return;
        try
        {
            Verdict = await AuditTrail.VerifyAsync(database, stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
