using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>
/// Reads the whole trail and recomputes its chain, one at a time, for it may take a while. The check of every record and file is begun here and
/// goes on by itself; the page tells how far it is.
/// </summary>
// The auditor's one button: it begins a check and changes no record.
[Allow(Role.Auditor, Role.Province, Change = [Role.Auditor, Role.Province])]
internal sealed class VerifyPage(Database database, RunningCheck check, Person person, Texts.Texts text) : PageModel
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Null while somebody else's check runs.</summary>
    public AuditVerdict? Chain { get; private set; }

    public CheckRun? Run => check.Latest;

    /// <summary>Of all records and files, on whatever server; null where none was made yet.</summary>
    public LastCheck? Last { get; private set; }
    public WholeVerdict? Found { get; private set; }
    public FaultNames? Names { get; private set; }
    public Durability? Durability { get; private set; }

    [BindProperty]
    public string? Noted { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        // The page asks for itself again until there is something to read; the chain is part of what runs.
        if (Run is { Ended: null })
        {
            Response.Headers["Refresh"] = "2";
            return;
        }
        Last = await database.LastChecks.AsNoTracking().SingleOrDefaultAsync(stop);
        Found = Last is null ? null : JsonSerializer.Deserialize<WholeVerdict>(Last.Verdict);
        if (Found is { IsWhole: false })
            Names = await FaultNames.OfAsync(database, Found, text, stop);
        if (!await OneAtATime.WaitAsync(TimeSpan.Zero, stop))
            return;
        try
        {
            await database.Database.OpenConnectionAsync(stop);
            Durability = await Durability.ReadAsync(database.Database.GetDbConnection(), stop);
            Chain = await AuditTrail.VerifyAsync(database, stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    // Nothing is kept by it: while one check runs, the same form sent again begins no other.
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            check.Begin(string.IsNullOrWhiteSpace(Noted) ? null : NotedHash.Read(Noted), person.Name);
            return Redirect("/lam-viec/nhat-ky/kiem-tra");
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError(nameof(Noted), RefusalTexts.Sentence(refusal));
            await OnGetAsync(stop);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
