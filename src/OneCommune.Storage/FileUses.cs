using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage;

public static class FileUsesQuery
{
    /// <summary>
    /// Something beside the evidence or register <paramref name="but"/> names the content. Whoever keeps files in another table adds it here:
    /// content that nobody names is removed from the disk.
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
        );
}
