using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage;

public static class FileUsesQuery
{
    /// <summary>
    /// Something beside the evidence or register <paramref name="but"/> names the content. Whoever keeps files in another table adds it here:
    /// content that nobody names is removed from the disk.
    /// </summary>
    public static async Task<bool> IsFileUsedAsync(
        this Database database,
        string sha256,
        Guid but,
        CancellationToken stop
    ) =>
        await database.Evidence.AnyAsync(e => e.Sha256 == sha256 && e.Id != but, stop)
        || await database.RegisterImports.AnyAsync(
            i => i.Sha256 == sha256 && i.Id != but && i.State != ImportState.Cancelled,
            stop
        );
}
