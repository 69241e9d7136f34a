using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>
/// Files of a dossier, for those alone who may read it: to anybody else they do not exist. Everything can be saved; a PDF or a picture, told by
/// its bytes when it came in, can also stand in a page of ours, where it runs nothing and reaches nothing.
/// </summary>
internal static class Downloads
{
    private sealed record Found(string Sha256, string MediaType, string FileName);

    public static bool IsPdf(string mediaType) => mediaType == FileType.Pdf.MediaType;

    public static bool IsShown(string mediaType) => Picture.Shows(mediaType) || IsPdf(mediaType);

    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/lam-viec/ho-so/{id:guid}").Allow(Enum.GetValues<Role>());
        files.MapGet("/tep/{file:guid}", SaveAsync);
        files.MapGet("/xem/{file:guid}/{name}", ShowAsync);
        files.MapGet("/anh/{file:guid}", PictureAsync);
        files.MapGet("/ban-nop/{number:int}", CopyAsync);
    }

    private static Task<Found?> FindAsync(
        Guid id,
        Guid file,
        Database database,
        Person person,
        CancellationToken stop
    ) =>
        person
            .Dossiers(database)
            .Where(d => d.Id == id)
            .SelectMany(d => d.Evidence)
            .Where(e => e.Id == file)
            .Select(e => new Found(e.Sha256, e.MediaType, e.FileName))
            .SingleOrDefaultAsync(stop);

    private static Task<Stream> OpenAsync(
        Found file,
        Guid dossier,
        SoundFiles files,
        Person person,
        CancellationToken stop
    ) => files.OpenAsync(file.Sha256, file.FileName, person.Does("file.fault", "dossier", dossier), stop);

    private static async Task<IResult> SaveAsync(
        Guid id,
        Guid file,
        Database database,
        Person person,
        SoundFiles files,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, file, database, person, stop) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(await OpenAsync(found, id, files, person, stop), found.MediaType, found.FileName);
    }

    private static async Task<IResult> ShowAsync(
        Guid id,
        Guid file,
        Database database,
        Person person,
        SoundFiles files,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, file, database, person, stop) is not { } found || !IsShown(found.MediaType))
            return Results.NotFound();
        var content = await OpenAsync(found, id, files, person, stop);
        SecurityHeaders.ForShownFile(context.Response, sandboxed: !IsPdf(found.MediaType));
        context.Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(found.FileName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.File(content, found.MediaType, enableRangeProcessing: true);
    }

    /// <summary>A picture drawn anew for the page, so that nothing of the file itself reaches it; "nho" for a list.</summary>
    private static async Task<IResult> PictureAsync(
        Guid id,
        Guid file,
        string? co,
        Database database,
        Person person,
        Pictures pictures,
        SoundFiles files,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, file, database, person, stop) is not { } found || !Picture.Shows(found.MediaType))
            return Results.NotFound();
        var edge = co == "nho" ? Pictures.Small : Pictures.Large;
        if (await pictures.PathAsync(found.Sha256, edge, stop) is not { } path)
        {
            // Says so where it is gone or altered, and the lists say it from then on.
            await using var _ = await OpenAsync(found, id, files, person, stop);
            return Results.NotFound();
        }
        // Kept by the browser, which asks each time whether this person may still see it.
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(path, "image/webp", entityTag: new($"\"{found.Sha256[..16]}-{edge}\""));
    }

    /// <summary>What was lodged, as it was sealed.</summary>
    private static async Task<IResult> CopyAsync(
        Guid id,
        int number,
        Database database,
        Person person,
        HttpContext context,
        CancellationToken stop
    )
    {
        var copy = await person
            .Dossiers(database)
            .Where(d => d.Id == id)
            .Join(
                database.LodgedCopies.Where(c => c.Number == number),
                d => d.Id,
                c => c.DossierId,
                (d, c) => new { c.Json, c.Sha256 }
            )
            .SingleOrDefaultAsync(stop);
        if (copy is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        var name = $"ho-so-ban-nop-{number}.json";
        return Results.File(LodgedCopy.Sound(copy.Json, copy.Sha256, name), "application/json", name);
    }
}
