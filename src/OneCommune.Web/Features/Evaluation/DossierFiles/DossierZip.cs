using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>
/// The whole dossier in one zip, written as it is read: what was lodged, the files in a folder for each criterion, and a list of
/// contents. For those who may read the dossier.
/// </summary>
internal static class DossierZip
{
    public static void Map(WebApplication app) =>
        app.MapGet("/lam-viec/ho-so/{id:guid}/ho-so.zip", SendAsync).Allow(Enum.GetValues<Role>());

    private static async Task SendAsync(
        Guid id,
        Database database,
        Person person,
        LawBook laws,
        FileStore store,
        HttpContext context,
        CancellationToken stop
    )
    {
        var dossier = await person.Dossiers(database).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop);
        if (dossier is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var copies = await database
            .LodgedCopies.AsNoTracking()
            .Where(c => c.DossierId == id)
            .OrderBy(c => c.Number)
            .Select(c => new
            {
                c.Number,
                c.Json,
                c.Sha256,
            })
            .ToListAsync(stop);
        var product =
            dossier.LodgedProduct
            ?? await database.Products.Where(p => p.Id == dossier.ProductId).Select(p => p.Name).SingleAsync(stop);
        var set = (await laws.ReadAsync(database, stop)).Get(dossier.RegulationId).Set(dossier.SetNumber);

        context.Response.ContentType = "application/zip";
        context.Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{ZipNames.Folder("Hồ sơ " + product)}.zip");
        context.Response.Headers.ContentDisposition = disposition.ToString();

        // A zip ends each of its files with a few bytes written without waiting; all the rest goes out as the reader takes it.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await using var zip = await ZipArchive.CreateAsync(
            context.Response.Body,
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8,
            stop
        );
        var contents = new StringBuilder($"Hồ sơ {product}\r\n{dossier.ProductCode}\r\n");
        foreach (var copy in copies)
            await AddCopyAsync($"Bản nộp lần {copy.Number}.json", copy.Json, copy.Sha256);
        await AddAsync("00 Giấy tờ kèm theo phiếu đăng ký", dossier.EvidenceFor(null));
        foreach (var criterion in set.Criteria)
            await AddAsync($"{criterion.Code} {criterion.Label.Vi}", dossier.EvidenceFor(criterion.Code));
        await WriteAsync(zip, "Mục lục.txt", "\uFEFF" + contents, stop);

        async Task AddCopyAsync(string name, string json, string sha256)
        {
            try
            {
                using var sound = new MemoryStream(LodgedCopy.Sound(json, sha256, name));
                await CopyAsync(zip, name, sound, stop);
            }
            catch (RefusalException refusal)
            {
                contents.Append($"\r\n{name}\r\n  {RefusalTexts.Sentence(refusal)}\r\n");
            }
        }

        async Task AddAsync(string folder, IEnumerable<Evidence> files)
        {
            foreach (var (i, file) in files.Index())
            {
                var name = $"{ZipNames.Folder(folder)}/{ZipNames.File(i + 1, file.FileName)}";
                contents.Append($"\r\n{name}\r\n  {file.FileName}\r\n  SHA-256 {file.Sha256}\r\n");
                try
                {
                    await using var from = await store.OpenAsync(file.Sha256, file.FileName, stop);
                    await CopyAsync(zip, name, from, stop);
                }
                catch (RefusalException refusal)
                {
                    // Gone or no longer what was lodged: the others are still wanted, and the list says which one is not there.
                    contents.Append($"  {RefusalTexts.Sentence(refusal)}\r\n");
                }
            }
        }
    }

    // Pictures and PDFs are packed already.
    private static async Task CopyAsync(ZipArchive zip, string name, Stream from, CancellationToken stop)
    {
        await using var to = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(stop);
        await from.CopyToAsync(to, stop);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, string text, CancellationToken stop)
    {
        await using var to = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
        await to.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
    }
}
