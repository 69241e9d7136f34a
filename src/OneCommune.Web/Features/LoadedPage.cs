using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace OneCommune.Web.Features;

/// <summary>
/// A page that loads what it shows before every handler, so that a refused form can be drawn again: the refusal's sentence
/// stands above the form (422), a concurrent change shows the new content (409), a record that is gone is not found (404), and nothing is
/// kept.
/// </summary>
internal abstract partial class LoadedPage(Database database, Person person) : PageModel
{
    protected Database Database => database;
    public Person Person => person;

    /// <summary>What this page just did, told once on the next page.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The same where something was kept but is not yet whole: in amber, never green.</summary>
    [TempData]
    public string? Partly { get; set; }

    /// <summary>What is wrong with single fields of the form, told all at once by RefuseIfAny.</summary>
    protected FieldRefusals Refusals { get; } = new();

    /// <summary>The form is drawn again with what was typed before a sign-in; nothing of it is kept yet.</summary>
    public bool Resumed { get; private set; }

    /// <summary>The form sent was drawn on what no longer stands: the page shows what stands now.</summary>
    protected bool Overtaken { get; private set; }

    /// <summary>The form's fields show the record: at first, and again when somebody changed it meanwhile.</summary>
    protected bool ShowsRecord => !HttpMethods.IsPost(Request.Method) || Overtaken;

    /// <summary>The record's version as it stands, where the page's forms carry the one they were drawn on as "Version".</summary>
    protected virtual long? Standing => null;

    /// <summary>
    /// The form was drawn on an older version of the record: drawn again with the newer one it would overwrite what nobody here has seen.
    /// </summary>
    private bool IsStale =>
        Standing is { } standing
        && Request.HasFormContentType
        && Request.Form["Version"] is [{ } shown]
        && shown != standing.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of what the page is about, as the trail names it: who changed it meanwhile is named.</summary>
    protected virtual object? Subject => null;

    /// <summary>Those of the subject's rows that can have overtaken this form, where others touch other parts of it.</summary>
    protected virtual IQueryable<AuditRow> Overtaking(IQueryable<AuditRow> rows) => rows;

    /// <summary>The field a refusal is about, where it is told beside the field too.</summary>
    protected virtual string FieldOf(RefusalException refusal) => "";

    /// <summary>The record's own page: whoever opens a page for what cannot be done now is led there and told why.</summary>
    protected virtual string Home => "/lam-viec";

    /// <summary>Refuses where what this page is for cannot be done as the record stands, whatever is typed.</summary>
    protected virtual void RefuseUnlessPossible() { }

    /// <summary>Reads what the page shows; false when there is no such thing (404).</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken stop);

    /// <summary>Reads what only the drawing needs, such as a list beside the form; no change waits for it.</summary>
    protected virtual Task DrawAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>The answer where there is no such thing, or no longer.</summary>
    protected virtual Task<IActionResult> GoneAsync(CancellationToken stop) =>
        Task.FromResult<IActionResult>(NotFound());

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var stop = HttpContext.RequestAborted;
        // Before anything is read: by the first sending it may be gone, or shut to this person.
        if (await AnsweredAsync(stop) is { } first)
        {
            context.Result = first;
            return;
        }
        if (!await LoadAsync(stop))
        {
            context.Result = await DoneAlreadyAsync(stop) ?? await GoneAsync(stop);
            return;
        }
        if (SentForm.IsResumed(Request))
        {
            ModelState.Clear();
            Resumed = true;
            if (IsStale)
                await ShowRecordAsync(stop);
            await DrawAsync(stop);
            context.Result = new PageResult();
            return;
        }
        if (HttpMethods.IsGet(Request.Method))
        {
            if (WhyNot() is { } why)
            {
                context.Result = GoOn(Home, null, RefusalTexts.Sentence(why));
                return;
            }
            await DrawAsync(stop);
        }
        // A field that cannot be read (no date, no number, none of the choices) must not count as empty.
        if (!HttpMethods.IsGet(Request.Method) && !ModelState.IsValid)
        {
            // A field of the address has no place on the page where it could be told.
            if (
                !ModelState.Any(f =>
                    f.Value!.Errors.Count > 0 && Request.HasFormContentType && Request.Form.ContainsKey(f.Key)
                )
            )
                ModelState.Clear();
            var unread = RefusalTexts.Sentence(new RefusalException("form.unreadable"));
            context.Result = await RefuseAsync([("", unread)], stop);
            return;
        }
        var executed = await next();
        if (await AnswerAsync(executed.Exception, stop) is not { } answer)
            return;
        executed.Result = answer;
        executed.ExceptionHandled = true;
    }

    private RefusalException? WhyNot()
    {
        try
        {
            RefuseUnlessPossible();
            return null;
        }
        catch (RefusalException why)
        {
            return why;
        }
    }

    /// <summary>
    /// A change, whole: begins it, reads anew what it is about, does it, keeps it with its audit row, and goes on. The same form sent again
    /// gets the first answer and does nothing. Whatever <paramref name="change"/> refuses is told on the page, and nothing is kept.
    /// </summary>
    protected async Task<IActionResult> ChangeAsync(Func<Task<Kept>> change, CancellationToken stop)
    {
        Kept kept;
        await using (var transaction = await database.BeginAsync(stop))
        {
            if (await AnsweredAsync(stop) is { } first)
                return first;
            database.ChangeTracker.Clear();
            if (!await LoadAsync(stop))
                throw new RefusalException("record.gone");
            try
            {
                kept = await change();
                await KeepAsync(kept, transaction, stop);
            }
            catch
            {
                notKept?.Invoke();
                throw;
            }
        }
        if (kept.Then is { } then)
            await then();
        if (kept.NotTaken.Count > 0)
            return await RedrawAsync(kept.NotTaken, StatusCodes.Status422UnprocessableEntity, stop);
        if (!kept.IsShownOnce)
            return GoOn(kept.To, kept.Done, kept.Partly);
        database.ChangeTracker.Clear();
        if (await LoadAsync(stop))
            await DrawAsync(stop);
        return Page();
    }

    private Action? notKept;

    /// <summary>
    /// What the change did outside the database is undone by this where it is not kept, while the writer's place is still held.
    /// </summary>
    protected void UndoUnlessKept(Action undo) => notKept += undo;

    private async Task KeepAsync(Kept kept, IDbContextTransaction transaction, CancellationToken stop)
    {
        if (kept.Act is { } act)
        {
            if (await SentForm.SendingAsync(HttpContext, person.AccountId) is { } sending)
                database.FormAnswers.Add(
                    new()
                    {
                        Form = sending.Name,
                        Said = sending.Said,
                        NotTaken = kept.NotTaken.Count == 0 ? null : JsonSerializer.Serialize(kept.NotTaken, Pairs),
                        AccountId = person.AccountId,
                        Address = kept.To,
                        Told = kept.Partly ?? kept.Done,
                        Partly = kept.Partly is not null,
                        SubjectId = kept.SubjectId.ToString(),
                        At = person.Now,
                    }
                );
            await TellPeople.OfAsync(database, person, HttpContext.RequestServices.GetRequiredService<LawBook>(), stop);
            await database.SaveAsync(person.Does(act, kept.SubjectType, kept.SubjectId), stop);
            if (kept.Derive is { } derive)
                await derive();
            // Not broken off: nobody would know whether it was kept.
            await transaction.CommitAsync(CancellationToken.None);
        }
        notKept = null;
    }

    /// <summary>What was typed into an overtaken form that the page, as things stand now, no longer draws.</summary>
    public IReadOnlyList<(string Label, string Value)> Unsaved(
        params IEnumerable<(string Label, object? Typed)> fields
    ) =>
        Overtaken
            ?
            [
                .. fields
                    .Select(f => (f.Label, Value: f.Typed is DateOnly day ? day.Shown() : f.Typed?.ToString() ?? ""))
                    .Where(f => !string.IsNullOrWhiteSpace(f.Value)),
            ]
            : [];

    /// <summary>Refuses with "form.changed" when the form was opened on an older version of the record.</summary>
    protected static void RefuseStale(long shown, long now)
    {
        if (shown != now)
            throw new DbUpdateConcurrencyException();
    }

    /// <summary>
    /// Refuses with "form.changed" when the pending changes change anything: what an overtaken form asks for may stand already, which is an
    /// answer and no conflict.
    /// </summary>
    protected void RefuseOtherChange()
    {
        database.ChangeTracker.DetectChanges();
        if (database.ChangeTracker.Entries().Any(ChangesSomething))
            throw new DbUpdateConcurrencyException();
    }

    private static bool ChangesSomething(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Deleted
        || entry.State is EntityState.Modified
            && entry.Properties.Any(p =>
                p.IsModified && p.Metadata.Name != "Version" && !Equals(p.OriginalValue, p.CurrentValue)
            );

    /// <summary>The same for an account, whose version is a stamp.</summary>
    protected static void RefuseStale(string? shown, string? now)
    {
        if (shown != now)
            throw new DbUpdateConcurrencyException();
    }

    private RedirectResult GoOn(string to, string? done, string? partly)
    {
        // Not by the properties, which are not carried on where the handler does not run.
        foreach (var (name, said) in new[] { (nameof(Done), done), (nameof(Partly), partly) })
            if (!string.IsNullOrEmpty(said))
                TempData[name] = said;
        return Redirect(to);
    }
}
