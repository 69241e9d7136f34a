using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Registry;

namespace OneCommune.Storage.Files;

public static class FileUses
{
    /// <summary>
    /// Something beside the evidence or register <paramref name="but"/> names the content. Whoever keeps files in another table adds it here:
    /// content that nobody names is swept from the disk.
    /// </summary>
    public static Task<bool> IsFileUsedAsync(this Database database, string sha256, Guid but, CancellationToken stop) =>
        database.IsFileUsedAsync(sha256, [but], stop);

    public static async Task<bool> IsFileUsedAsync(
        this Database database,
        string sha256,
        List<Guid> but,
        CancellationToken stop
    ) =>
        await database.Evidence.AnyAsync(e => e.Sha256 == sha256 && !but.Contains(e.Id), stop)
        || await database.RegisterImports.AnyAsync(
            i => i.Sha256 == sha256 && !but.Contains(i.Id) && i.State != ImportState.Cancelled,
            stop
        )
        // A copy once lodged is proved by its files, whatever became of the rows beside it.
        || await database.LodgedCopies.AnyAsync(c => c.Json.Contains(sha256), stop);

    /// <summary>Somebody names the content: it stays. With the next SaveAsync.</summary>
    public static async Task UseFileAsync(this Database database, StoredFile file, CancellationToken stop)
    {
        if (await database.Files.FindAsync([file.Sha256], stop) is { } known)
            (known.UnusedSince, known.Fault) = (null, null);
        else
            database.Files.Add(file);
    }

    /// <summary>Evidence or registers, by id, no longer name their content; what nobody names is swept some days later.</summary>
    public static async Task LeaveFilesAsync(
        this Database database,
        IReadOnlyCollection<(Guid Of, string Sha256)> left,
        DateTime now,
        CancellationToken stop
    )
    {
        foreach (var content in left.GroupBy(one => one.Sha256, one => one.Of))
            if (!await database.IsFileUsedAsync(content.Key, [.. content], stop))
                (await database.Files.SingleAsync(f => f.Sha256 == content.Key, stop)).UnusedSince = now;
    }
}
