using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Trail;

/// <summary>
/// Reads the whole trail and recomputes its chain, one at a time, for it may take a while. The check of every record and file is begun here and
/// goes on by itself; the page tells how far it is.
/// </summary>
// The auditor's one button: it begins a check and changes no record.
[Allow(Role.Auditor, Role.Province, Change = [Role.Auditor, Role.Province])]
internal sealed class VerifyPage(Database database, RunningCheck check, Person person) : PageModel
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Null while somebody else's check runs.</summary>
    public AuditVerdict? Verdict { get; private set; }

    public CheckRun? Run => check.Latest;
    public Durability? Durability { get; private set; }

    [BindProperty]
    public string? Noted { get; set; }
    public string? Refused { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        // The page asks for itself again until there is something to read; the chain is part of what runs.
        if (Run is { Ended: null })
        {
            Response.Headers["Refresh"] = "2";
            return;
        }
        if (!await OneAtATime.WaitAsync(TimeSpan.Zero, stop))
            return;
        try
        {
            await database.Database.OpenConnectionAsync(stop);
            Durability = await Durability.ReadAsync(database.Database.GetDbConnection(), stop);
            Verdict = await AuditTrail.VerifyAsync(database, stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            check.Begin(string.IsNullOrWhiteSpace(Noted) ? null : NotedHash.Read(Noted), person.Name);
            return Redirect("/lam-viec/nhat-ky/kiem-tra");
        }
        catch (RefusalException refusal)
        {
            Refused = RefusalTexts.Sentence(refusal);
            await OnGetAsync(stop);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
