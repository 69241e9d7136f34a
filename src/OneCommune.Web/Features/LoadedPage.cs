using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace OneCommune.Web.Features;

/// <summary>
/// A page that loads what it shows before every handler, so that a refused form can be drawn again: the refusal's sentence
/// stands above the form (422), a concurrent change shows the new content (409), a record that is gone is not found (404), and nothing is
/// kept.
/// </summary>
internal abstract class LoadedPage(Database database, Person person) : PageModel
{
    protected Database Database => database;
    public Person Person => person;

    /// <summary>What this page just did, told once on the next page.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The same where something was kept but is not yet whole: in amber, never green.</summary>
    [TempData]
    public string? Partly { get; set; }

    /// <summary>The trail's last row when the form was drawn, where it is one that adds a record: drawn by "_Drawn".</summary>
    [BindProperty]
    public long? Drawn { get; set; }

    /// <summary>The field a refusal is about, where it is told beside the field too.</summary>
    protected virtual string FieldOf(RefusalException refusal) => "";

    /// <summary>Reads what the page shows; false when there is no such thing (404).</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken stop);

    /// <summary>The answer where there is no such thing, or no longer.</summary>
    protected virtual Task<IActionResult> GoneAsync(CancellationToken stop) =>
        Task.FromResult<IActionResult>(NotFound());

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var stop = HttpContext.RequestAborted;
        if (!await LoadAsync(stop))
        {
            context.Result = await GoneAsync(stop);
            return;
        }
        // A field that cannot be read (no date, no number, none of the choices) must not count as empty.
        if (!HttpMethods.IsGet(Request.Method) && !ModelState.IsValid)
        {
            ModelState.Clear();
            var unread = RefusalTexts.Sentence(new RefusalException("form.unreadable"));
            context.Result = await RedrawAsync("", unread, StatusCodes.Status422UnprocessableEntity, stop);
            return;
        }
        var executed = await next();
        if (executed.Exception is RefusalException { Code: "record.gone" })
            executed.Result = await GoneAsync(stop);
        else if (executed.Exception is RefusalException { Code: not "right.gone" } refusal)
            executed.Result = await RedrawAsync(
                FieldOf(refusal),
                RefusalTexts.Sentence(refusal),
                StatusCodes.Status422UnprocessableEntity,
                stop
            );
        else if (executed.Exception is DbUpdateConcurrencyException)
            executed.Result = await RedrawAsync(
                "",
                RefusalTexts.Sentence(new RefusalException("form.changed")),
                StatusCodes.Status409Conflict,
                stop
            );
        else
            return;
        executed.ExceptionHandled = true;
    }

    /// <summary>
    /// Begins a change and reads anew what it is about: nobody else's change comes between this reading and the keeping. Where it is gone
    /// the change ends here, with "record.gone". The caller commits.
    /// </summary>
    protected async Task<IDbContextTransaction> BeginAsync(CancellationToken stop)
    {
        var transaction = await database.BeginAsync(stop);
        try
        {
            database.ChangeTracker.Clear();
            return await LoadAsync(stop) ? transaction : throw new RefusalException("record.gone");
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>This very form was sent before, and did so to that subject.</summary>
    protected Task<bool> DidAsync(string act, Guid subject, CancellationToken stop) =>
        person.DidAsync(database, act, subject, Drawn, stop);

    /// <summary>Refuses with "form.changed" when the form was opened on an older version of the record.</summary>
    protected static void RefuseStale(long shown, long now)
    {
        if (shown != now)
            throw new DbUpdateConcurrencyException();
    }

    /// <summary>The same for an account, whose version is a stamp.</summary>
    protected static void RefuseStale(string? shown, string? now)
    {
        if (shown != now)
            throw new DbUpdateConcurrencyException();
    }

    private async Task<IActionResult> RedrawAsync(string field, string sentence, int status, CancellationToken stop)
    {
        database.ChangeTracker.Clear();
        if (!await LoadAsync(stop))
            return await GoneAsync(stop);
        ModelState.AddModelError(field, sentence);
        return new PageResult { StatusCode = status };
    }
}
