using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Registry.Register;

namespace OneCommune.Storage.Files;

public static class FileUses
{
    /// <summary>
    /// Everything that names a stored content. Whoever keeps files in another table adds it here, and nowhere else: what nobody names is swept
    /// from the disk.
    /// </summary>
    public static IReadOnlyList<IQueryable<FileUse>> FileUsesOf(this Database database) =>
        [
            database.Evidence.Select(e => new FileUse
            {
                Sha256 = e.Sha256,
                By = e.Id,
                Name = e.FileName,
                SubjectType = "dossier",
                SubjectId = e.DossierId,
            }),
            database
                .RegisterImports.Where(i => i.State != ImportState.Cancelled)
                .Select(i => new FileUse
                {
                    Sha256 = i.Sha256,
                    By = i.Id,
                    Name = i.FileName,
                    SubjectType = "register-import",
                    SubjectId = i.Id,
                }),
            database.ProductPictures.Select(p => new FileUse
            {
                Sha256 = p.Sha256,
                By = p.Id,
                Name = p.FileName,
                SubjectType = "product",
                SubjectId = p.ProductId,
            }),
        ];

    /// <summary>Something names the content, beside the rows that are about to leave it.</summary>
    public static async Task<bool> IsFileUsedAsync(
        this Database database,
        string sha256,
        List<Guid> but,
        CancellationToken stop
    )
    {
        foreach (var uses in database.FileUsesOf())
            if (await uses.AnyAsync(use => use.Sha256 == sha256 && !but.Contains(use.By), stop))
                return true;
        // A copy once lodged is proved by its files, whatever became of the rows beside it.
        return await database.LodgedCopies.AnyAsync(c => c.Json.Contains(sha256), stop);
    }

    /// <summary>Somebody names the content: it stays. With the next SaveAsync.</summary>
    public static async Task UseFileAsync(this Database database, StoredFile file, CancellationToken stop)
    {
        if (await database.Files.FindAsync([file.Sha256], stop) is { } known)
            (known.UnusedSince, known.Fault) = (null, null);
        else
            database.Files.Add(file);
    }

    /// <summary>Rows, by id, no longer name their content; what nobody names is swept some days later.</summary>
    public static async Task LeaveFilesAsync(
        this Database database,
        IReadOnlyCollection<(Guid By, string Sha256)> left,
        DateTime now,
        CancellationToken stop
    )
    {
        foreach (var content in left.GroupBy(one => one.Sha256, one => one.By))
            if (!await database.IsFileUsedAsync(content.Key, [.. content], stop))
                (await database.Files.SingleAsync(f => f.Sha256 == content.Key, stop)).UnusedSince = now;
    }
}
