using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Jobs;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>One register that was sent: how far the server is, what it found, what importing it does; and the word to do it.</summary>
[Allow(Role.Province, Role.Auditor)]
internal sealed class ImportPage(
    Database database,
    Person person,
    RegisterWork work,
    CancelRegister cancel,
    Texts.Texts text
) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the record when the page was drawn.</summary>
    [BindProperty]
    public long Version { get; set; }

    public RegisterImport Import { get; private set; } = null!;
    public Findings? Findings { get; private set; }
    public FindingsView? View { get; private set; }
    public string? SentBy { get; private set; }

    /// <summary>How far the server is with it; null while it waits for its turn.</summary>
    public JobStep? Step { get; private set; }
    public bool MayChange => Person.Is(Role.Province);
    public bool MayConfirm => MayChange && Import is { State: ImportState.Ready, Imported: > 0 };

    /// <summary>It was looked at, and all it says is known.</summary>
    public bool IsNothingNew => Import is { State: ImportState.Ready, Imported: 0 };

    /// <summary>What to look at the file as of instead, where its places are of another day.</summary>
    public OtherDay? OtherDay => Import.State == ImportState.Refused ? View?.Report.OtherDay : null;
    public bool MayCancel => MayChange && Import.IsOpen;

    protected override object? Subject => Id;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var imports = await Database.OfficeImportsAsync(Person, stop);
        if (await imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } import)
            return false;
        Import = import;
        SentBy = await Database
            .Users.Where(a => a.Id == import.AccountId)
            .Select(a => a.FullName)
            .SingleOrDefaultAsync(stop);
        if (import.IsAtWork)
        {
            Step = await work.StepAsync(Id, Database, stop);
            return true;
        }
        var json = await Database
            .RegisterFindings.Where(f => f.ImportId == Id)
            .Select(f => f.Findings)
            .SingleOrDefaultAsync(stop);
        Findings = json is null ? null : Findings.Read(json);
        View = Findings?.Report is { } report ? new FindingsView(report, new ListQuery(Request)) : null;
        return true;
    }

    public void OnGet()
    {
        // The page asks for itself again until there is something to read: no script is needed for that.
        if (Import.IsAtWork)
            Response.Headers["Refresh"] = "2";
    }

    /// <summary>Imports what was shown. Sent twice it is done once.</summary>
    // The word alone is no change of the register: what follows from it is kept, with its audit row, by who carries it out.
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken stop)
    {
        if (Import.State is not (ImportState.Confirmed or ImportState.Done))
        {
            var isConfirmed = await Database.ConfirmAsync(Id, Version, Person.AccountId!.Value, Person.Source, stop);
            if (!isConfirmed)
                throw new DbUpdateConcurrencyException();
            await work.AskAsync(Id, stop);
        }
        return Redirect(Address);
    }

    /// <summary>Looks at the same file as of the day its places are of.</summary>
    public Task<IActionResult> OnPostCheckAgainAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale(Version, Import.Version);
                var day = View?.Report.OtherDay ?? throw new RefusalException("register.not-refused");
                Database.Attach(Import).Entity.CheckAgain(day.On);
                var kept = new Kept("register.check-again", "register-import", Id, Address)
                {
                    Then = () => work.AskAsync(Id, stop),
                };
                return Task.FromResult(kept);
            },
            stop
        );

    public Task<IActionResult> OnPostCancelAsync(CancellationToken stop)
    {
        // First, for who works on it holds the one writer's place.
        work.TakeBack(Id);
        return ChangeAsync(
            async () =>
            {
                await cancel.RunAsync(Id, stop);
                var done = text["Đã hủy lần gửi “{0}”; sổ trong hệ thống không đổi.", Import.FileName];
                return new("register.cancel", "register-import", Id, "/lam-viec/so", done);
            },
            stop
        );
    }

    public string Address => $"/lam-viec/so/{Id}";
}
