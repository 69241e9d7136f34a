using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>Workbooks to take away: the register itself, a register as it was sent, and the same with its faults marked.</summary>
internal static class RegisterFiles
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/lam-viec/so.xlsx", ExportAsync).Allow(RegisterScope.PersonalReaders);
        app.MapGet("/lam-viec/so/{id:guid}/tep", OriginalAsync).Allow(Role.Province, Role.Auditor);
        app.MapGet("/lam-viec/so/{id:guid}/danh-dau.xlsx", MarkedAsync).Allow(Role.Province, Role.Auditor);
    }

    private static async Task<IResult> ExportAsync(
        HttpContext context,
        Database database,
        LawBook laws,
        Person person,
        CancellationToken stop
    )
    {
        var query = new ListQuery(context.Request);
        var day = query.Day("ngay") ?? person.Today;
        if (query.Unread.Count > 0)
            throw new Domain.RefusalException("form.unreadable");
        var scope = await RegisterScope.OfAsync(person, database, stop);
        var covered = scope.IsWholeFor(RegisterScope.PersonalReaders) ? null : scope.Covered().Select(p => p.Id);
        var export = await ExportScope.OfAsync(database, query.Text("don-vi", 10), day, stop, covered);
        return await WorkbookAsync(context, $"so-ocop-{day.Iso()}.xlsx", to => export.WriteAsync(to, laws, stop));
    }

    private static async Task<IResult> OriginalAsync(
        Guid id,
        HttpContext context,
        Database database,
        Person person,
        SoundFiles files,
        CancellationToken stop
    )
    {
        if (await KeptAsync(id, database, person, stop) is not { } import)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        var content = await OpenAsync(import, files, person, stop);
        return Results.File(content, FileType.Any.MediaType, import.FileName);
    }

    private static async Task<IResult> MarkedAsync(
        Guid id,
        HttpContext context,
        Database database,
        Person person,
        FileStore store,
        SoundFiles files,
        CancellationToken stop
    )
    {
        var json = await database
            .RegisterFindings.Where(f => f.ImportId == id)
            .Select(f => f.Findings)
            .SingleOrDefaultAsync(stop);
        if (
            await KeptAsync(id, database, person, stop) is not { } import
            || json is null
            || Findings.Read(json).Report is not { RejectedCount: > 0 } report
        )
            return Results.NotFound();
        await using var sound = await OpenAsync(import, files, person, stop);
        return await WorkbookAsync(
            context,
            Path.GetFileNameWithoutExtension(import.FileName) + " (đánh dấu ô sai).xlsx",
            to => MarkWorkbook.WriteAsync(store.PathOf(import.Sha256), report.Rejected, to)
        );
    }

    private static Task<Stream> OpenAsync(
        RegisterImport import,
        SoundFiles files,
        Person person,
        CancellationToken stop
    ) => files.OpenAsync(import.Sha256, import.FileName, person.Does("file.fault", "register-import", import.Id), stop);

    /// <summary>The upload, unless it was taken back.</summary>
    private static async Task<RegisterImport?> KeptAsync(
        Guid id,
        Database database,
        Person person,
        CancellationToken stop
    )
    {
        var imports = await database.OfficeImportsAsync(person, stop);
        var import = await imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop);
        return import is { AccountId: not null, State: not ImportState.Cancelled } ? import : null;
    }

    /// <summary>Written beside first: a workbook's parts are put together out of order.</summary>
    private static async Task<IResult> WorkbookAsync(HttpContext context, string name, Func<Stream, Task> write)
    {
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await write(file);
            file.Position = 0;
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.File(file, FileType.Xlsx.MediaType, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
