using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>
/// A file of a dossier as the page that shows it draws it: only a PDF or a picture, told by its bytes when it came in. The answer may
/// stand in a frame of ours, runs nothing and reaches nothing. Everything else is only ever saved (Dossiers/Downloads).
/// </summary>
internal static class InlineFile
{
    public static bool Shows(string mediaType) => Picture.Shows(mediaType) || IsPdf(mediaType);

    public static bool IsPdf(string mediaType) => mediaType == FileType.Pdf.MediaType;

    public static void Map(WebApplication app) =>
        app.MapGet("/lam-viec/ho-so/{id:guid}/xem/{file:guid}/{name}", ShowAsync).Allow(Enum.GetValues<Role>());

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
        if (found is null || !Shows(found.MediaType))
            return Results.NotFound();
        var content = await files.OpenAsync(
            found.Sha256,
            found.FileName,
            person.Does("file.fault", "dossier", id),
            stop
        );
        SecurityHeaders.ForShownFile(context.Response, sandboxed: !IsPdf(found.MediaType));
        context.Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(found.FileName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.File(content, found.MediaType, enableRangeProcessing: true);
    }
}
