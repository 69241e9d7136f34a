using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Outside;

/// <summary>
/// Takes from the disk what nobody has named for thirty days: what was taken out by mistake can be brought back until then from where it lies,
/// and a backup made meanwhile is whole. What is named again, or by a lodged copy, stays.
/// </summary>
internal sealed class SweepFiles(Database database, FileStore files)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How many files went.</summary>
    public async Task<int> RunAsync(DateTime now, CancellationToken stop)
    {
        var before = now - Kept;
        // Nobody brings a file meanwhile.
        await using var transaction = await database.BeginAsync(stop);
        var gone = new List<string>();
        foreach (var file in await database.Files.Where(f => f.UnusedSince < before).ToListAsync(stop))
            if (await database.IsFileUsedAsync(file.Sha256, but: [], stop))
                file.UnusedSince = null;
            else
            {
                database.Files.Remove(file);
                gone.Add(file.Sha256);
            }
        if (database.ChangeTracker.HasChanges())
            await database.SaveAsync(
                new Act(now, null, "OneCommune", "server", "file.sweep", "file", Act.NoSubject),
                stop
            );
        // What a crash left without its row.
        var known = await database.Files.Select(f => f.Sha256).ToHashSetAsync(stop);
        gone.AddRange(files.Older(before).Where(sha256 => !known.Contains(sha256)).Except(gone).ToList());
        await transaction.CommitAsync(stop);
        gone.ForEach(files.Remove);
        return gone.Count;
    }
}
