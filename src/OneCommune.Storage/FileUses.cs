using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage;

public static class FileUsesQuery
{
    /// <summary>
    /// Something beside the evidence <paramref name="but"/> names the content. Whoever keeps files in another table adds it here:
    /// content that nobody names is removed from the disk.
    /// </summary>
    public static Task<bool> IsFileUsedAsync(this Database database, string sha256, Guid but, CancellationToken stop) =>
        database.Evidence.AnyAsync(e => e.Sha256 == sha256 && e.Id != but, stop);
}
