using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// Files of a dossier, always as an attachment and only to those who may read the dossier: to anybody else they do not exist.
/// </summary>
internal static class Downloads
{
    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/lam-viec/ho-so/{id:guid}").Allow(Enum.GetValues<Role>());
        files.MapGet("/tep/{file:guid}", FileAsync);
        files.MapGet("/anh/{file:guid}", PictureAsync);
        files.MapGet("/ban-nop/{number:int}", CopyAsync);
    }

    private static async Task<IResult> FileAsync(
        Guid id,
        Guid file,
        Database database,
        Person person,
        SoundFiles files,
        HttpContext context,
        CancellationToken stop
    )
    {
        var found = await person
            .Dossiers(database)
            .Where(d => d.Id == id)
            .SelectMany(d => d.Evidence)
            .Where(e => e.Id == file)
            .Select(e => new
            {
                e.Sha256,
                e.MediaType,
                e.FileName,
            })
            .SingleOrDefaultAsync(stop);
        if (found is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        var act = person.Does("file.fault", "dossier", id);
        return Results.File(
            await files.OpenAsync(found.Sha256, found.FileName, act, stop),
            found.MediaType,
            found.FileName
        );
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
        var found = await person
            .Dossiers(database)
            .Where(d => d.Id == id)
            .SelectMany(d => d.Evidence)
            .Where(e => e.Id == file)
            .Select(e => new
            {
                e.Sha256,
                e.MediaType,
                e.FileName,
            })
            .SingleOrDefaultAsync(stop);
        if (found is null || !Picture.Shows(found.MediaType))
            return Results.NotFound();
        var edge = co == "nho" ? Pictures.Small : Pictures.Large;
        if (await pictures.PathAsync(found.Sha256, edge, stop) is not { } path)
        {
            // Says so where it is gone or altered, and the lists say it from then on.
            await using var _ = await files.OpenAsync(
                found.Sha256,
                found.FileName,
                person.Does("file.fault", "dossier", id),
                stop
            );
            return Results.NotFound();
        }
        // Kept by the browser, which asks each time whether this person may still see it.
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(path, "image/webp", entityTag: new($"\"{found.Sha256[..16]}-{edge}\""));
    }

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
