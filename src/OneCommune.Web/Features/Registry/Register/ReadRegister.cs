using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>The server's part in one upload: looking at it, and importing it once it is confirmed.</summary>
internal sealed class ReadRegister(
    Database database,
    KeptGazetteer gazetteer,
    LawBook laws,
    FileStore files,
    TimeProvider time,
    ILogger<ReadRegister> log
)
{
    // What was begun so often and never ended may be what ends the server.
    private const int MostBegun = 3;
    private static readonly RegisterCounts Nothing = new(0, 0, 0, 0, 0);

    /// <summary>Does what is to be done next, if anything.</summary>
    public async Task RunAsync(Guid id, Action<int, int> progress, CancellationToken stop)
    {
        // Sentences and notes are kept in Vietnamese; what the page shows in English beside it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        if (!await database.BeginAsync(id, stop))
            return;
        var import = await database.RegisterImports.SingleAsync(i => i.Id == id, stop);
        var from = import.State;
        try
        {
            if (import.Begun > MostBegun)
                throw new RefusalException("register.broken-off", MostBegun);
            if (from == ImportState.Checking)
                await CheckAsync(import, progress, stop);
            else
                await ImportAsync(import, progress, stop);
        }
        catch (OperationCanceledException)
        {
            await database.GiveUpAsync(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Taken back in the last moment, or done by another node.
        }
        catch (Exception fault)
        {
            await FailAsync(import, from, fault, stop);
        }
    }

    private async Task CheckAsync(RegisterImport import, Action<int, int> progress, CancellationToken stop)
    {
        using var file = await OpenAsync(import, stop);
        var outcome = await Use(import, progress).CheckAsync(file, stop);
        await ShowAsync(import, ImportState.Checking, outcome, stop);
    }

    private async Task ImportAsync(RegisterImport import, Action<int, int> progress, CancellationToken stop)
    {
        using var file = await OpenAsync(import, stop);
        var who = await database.Users.SingleAsync(a => a.Id == import.ConfirmedBy, stop);
        var rights = await RightsAsync(import, stop);
        Act Does() =>
            new(
                time.GetUtcNow().UtcDateTime,
                who.Id,
                who.FullName,
                import.ConfirmedFrom!,
                "register.import",
                "register-import",
                import.Id.ToString()
            )
            {
                Rights = rights,
            };
        var outcome = await Use(import, progress).RunAsync(file, import, Does, stop);
        if (import.State != ImportState.Done)
            await ShowAsync(import, ImportState.Confirmed, outcome, stop);
    }

    /// <summary>The rights by which it was confirmed, as they are now. Refuses "right.gone" for none.</summary>
    private async Task<IReadOnlyList<Guid>> RightsAsync(RegisterImport import, CancellationToken stop)
    {
        var rights = await database
            .Grants.Where(g => g.AccountId == import.ConfirmedBy && g.Role == Role.Province)
            .Where(g => database.Units.Any(u => u.Id == g.UnitId && u.ProvinceId == import.UnitId))
            .Select(g => g.Id)
            .ToListAsync(stop);
        return rights.Count > 0 ? rights : throw new RefusalException("right.gone");
    }

    private async Task<SheetFile> OpenAsync(RegisterImport import, CancellationToken stop) =>
        await files.LookAsync(import.Sha256, stop) switch
        {
            FileState.Missing => throw new RefusalException("register.file-gone", import.FileName),
            FileState.Altered => throw new RefusalException("file.altered", import.FileName),
            _ => SheetFile.Open(files.PathOf(import.Sha256)),
        };

    private ImportRegister Use(RegisterImport import, Action<int, int> progress) =>
        new(database, gazetteer, laws, new(import.Province, import.OnDate, time.Today()) { Office = import.UnitId })
        {
            Progress = progress,
        };

    private Task<bool> ShowAsync(
        RegisterImport import,
        ImportState from,
        ImportOutcome outcome,
        CancellationToken stop
    ) =>
        database.ShowAsync(
            import.Id,
            from,
            outcome.IsRefused ? ImportState.Refused : ImportState.Ready,
            new(outcome.Rows, outcome.Imported, outcome.NewProducts, outcome.NewProducers, outcome.NewRecognitions),
            outcome.Digest,
            new Findings(ImportReport.Of(outcome)) { IsSecondLook = from == ImportState.Confirmed }.Written(),
            stop
        );

    private async Task FailAsync(RegisterImport import, ImportState from, Exception fault, CancellationToken stop)
    {
        var refusal = fault as RefusalException ?? new RefusalException("register.our-fault");
        if (fault is not RefusalException)
            log.LogError(fault, "Register {Id} was not read to its end", import.Id);
        database.ChangeTracker.Clear();
        var findings = new Findings(null, RefusalTexts.Sentence(refusal), RefusalTexts.English(refusal)).Written();
        await database.ShowAsync(import.Id, from, ImportState.Failed, Nothing, digest: null, findings, stop);
    }
}
