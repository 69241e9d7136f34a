using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;

namespace OneCommune.Storage.Registry;

public static class PastRecordsQuery
{
    /// <summary>What became of some products and producers, in one question.</summary>
    public static async Task<PastRecords> PastOfAsync(
        this Database database,
        IReadOnlyCollection<Guid> subjects,
        CancellationToken stop
    ) =>
        new(
            await database
                .HistoryEntries.AsNoTracking()
                .Where(one => EF.Parameter(subjects).Contains(one.SubjectId) && one.Kind != HistoryKind.Merge)
                .ToListAsync(stop)
        );

    /// <summary>Everything that changed after a day, of all products and producers: few have changed since.</summary>
    public static async Task<PastRecords> PastAsync(this Database database, DateOnly day, CancellationToken stop) =>
        new(
            await database
                .HistoryEntries.AsNoTracking()
                // An entry of before the day can stand after one of later: whoever changed since is read whole.
                .Where(one =>
                    one.Kind != HistoryKind.Merge
                    && database.HistoryEntries.Any(later =>
                        later.SubjectId == one.SubjectId && later.OnDate > day && later.Kind != HistoryKind.Merge
                    )
                )
                .ToListAsync(stop)
        );

    /// <summary>
    /// The names, communes and legal forms that changed after a day, as lists of it need them; null where none did, as after today.
    /// </summary>
    public static async Task<PastRecords?> ChangedSinceAsync(
        this Database database,
        DateOnly day,
        DateOnly today,
        CancellationToken stop
    )
    {
        if (day >= today)
            return null;
        var listed = database.HistoryEntries.Where(one =>
            one.Kind == HistoryKind.Name || one.Kind == HistoryKind.Place || one.Kind == HistoryKind.LegalForm
        );
        var since = listed.Where(one => one.OnDate > day).Select(one => one.SubjectId);
        // An entry of before the day can stand after one of later: whoever changed since is read whole.
        var changes = await listed.AsNoTracking().Where(one => since.Contains(one.SubjectId)).ToListAsync(stop);
        return changes.Count == 0 ? null : new(changes);
    }
}
