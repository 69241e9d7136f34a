using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Registry;

/// <summary>The records that were merged into one: what was entered twice keeps its own trace, which a timeline tells too.</summary>
public static class MergedRecordsQuery
{
    /// <summary>The id itself and those of all products merged into it, step by step.</summary>
    public static Task<List<Guid>> WithMergedProductsAsync(this Database database, Guid id, CancellationToken stop) =>
        GatherAsync(
            id,
            into => database.Products.Where(p => into.Contains(p.MergedInto!.Value)).Select(p => p.Id).ToListAsync(stop)
        );

    /// <summary>These products and all that were merged into them, step by step; each with the one of these it came to.</summary>
    public static async Task<Dictionary<Guid, Guid>> WithMergedProductsAsync(
        this Database database,
        IEnumerable<Guid> ids,
        CancellationToken stop
    )
    {
        var all = ids.Distinct().ToDictionary(id => id);
        for (var last = all.Keys.ToList(); last.Count > 0; )
        {
            var merged = await database
                .Products.Where(p => p.MergedInto != null && last.Contains(p.MergedInto.Value))
                .Select(p => new { p.Id, Into = p.MergedInto!.Value })
                .ToListAsync(stop);
            last = [.. merged.Where(p => all.TryAdd(p.Id, all[p.Into])).Select(p => p.Id)];
        }
        return all;
    }

    /// <summary>The id itself and those of all producers merged into it, step by step.</summary>
    public static Task<List<Guid>> WithMergedProducersAsync(this Database database, Guid id, CancellationToken stop) =>
        GatherAsync(
            id,
            into =>
                database.Producers.Where(p => into.Contains(p.MergedInto!.Value)).Select(p => p.Id).ToListAsync(stop)
        );

    private static async Task<List<Guid>> GatherAsync(Guid id, Func<List<Guid>, Task<List<Guid>>> mergedInto)
    {
        List<Guid> all = [id];
        for (var last = all; last.Count > 0; )
        {
            last = [.. (await mergedInto(last)).Except(all)];
            all.AddRange(last);
        }
        return all;
    }
}
