using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;

namespace OneCommune.Storage.Registry;

public static class PastRecordsQuery
{
    /// <summary>What became of some products, producers and recognitions.</summary>
    public static async Task<PastRecords> PastOfAsync(
        this Database database,
        IReadOnlyCollection<Guid> subjects,
        CancellationToken stop
    )
    {
        List<HistoryEntry> changes = [];
        for (var asked = subjects; asked.Count > 0; )
        {
            var found = await database
                .HistoryEntries.AsNoTracking()
                .Where(one => EF.Parameter(asked).Contains(one.SubjectId))
                .ToListAsync(stop);
            var known = changes.Concat(found).Select(one => one.SubjectId).ToHashSet();
            changes.AddRange(found);
            // What a merged record was called before is told with it.
            asked =
            [
                .. found.Select(one => one.FromRecordId).OfType<Guid>().Distinct().Where(id => !known.Contains(id)),
            ];
        }
        return await WithMergedAsync(database, changes, stop);
    }

    /// <summary>Everything that changed after a day, of all products and producers: few have changed since.</summary>
    public static async Task<PastRecords> PastAsync(this Database database, DateOnly day, CancellationToken stop)
    {
        var changes = await ChangedAfter(database.HistoryEntries, day).ToListAsync(stop);
        return await WithMergedAsync(database, changes, stop);
    }

    /// <summary>
    /// The names, communes and legal forms that changed after a day, and what was merged, as lists of it need them; null where nothing did,
    /// as after today.
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
        var changes = await ChangedAfter(database.HistoryEntries.Where(one => one.Kind != HistoryKind.Address), day)
            .ToListAsync(stop);
        return changes.Count == 0 ? null : await WithMergedAsync(database, changes, stop);
    }

    /// <summary>An entry of before the day can stand after one of later: whoever changed since is read whole.</summary>
    private static IQueryable<HistoryEntry> ChangedAfter(IQueryable<HistoryEntry> entries, DateOnly day)
    {
        var since = entries.Where(one => one.OnDate > day).Select(one => one.SubjectId);
        return entries.AsNoTracking().Where(one => since.Contains(one.SubjectId));
    }

    private static async Task<PastRecords> WithMergedAsync(
        Database database,
        List<HistoryEntry> changes,
        CancellationToken stop
    )
    {
        List<Guid> ids = [.. changes.Select(one => one.FromRecordId).OfType<Guid>().Distinct()];
        if (ids.Count == 0)
            return new(changes);
        var products = database
            .Products.Where(p => EF.Parameter(ids).Contains(p.Id))
            .Select(p => new MergedRecord(p.Id, p.Name) { Code = p.Code });
        var producers = database
            .Producers.Where(p => EF.Parameter(ids).Contains(p.Id))
            .Select(p => new MergedRecord(p.Id, p.Name)
            {
                LegalForm = p.LegalForm,
                UnitId = p.UnitId,
                Address = p.Address,
            });
        return new(changes, [.. await products.ToListAsync(stop), .. await producers.ToListAsync(stop)]);
    }
}
