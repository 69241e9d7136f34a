using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// New products whose name agrees with another's but for accents and signs, of producers whose names are alike: in the file itself and in
/// the database, wherever the producer is.
/// </summary>
internal sealed class RegisterDuplicates(Database database, RegisterDraft draft, RegisterPlan plan)
{
    private const int MostAlike = 50;

    private sealed record Named(Guid Id, string Product, string Folded, Guid ProducerId, string Producer, FileRow? Row);

    /// <summary>Found so far, in the order of the rows.</summary>
    public List<Duplicate> Found { get; } = [];

    /// <summary>Looks at what the plan has brought since the last time.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        if (plan.Brought.Count == 0)
            return;
        List<string> folded = [.. plan.Brought.Select(one => one.Product.FoldedName).Distinct()];
        var stored = (await StoredAsync(folded, stop)).ToLookup(one => one.Folded);
        var inFile = await BroughtAsync(folded, stop);
        foreach (var (row, producer, product) in plan.Brought)
        {
            var told = new Named(product.Id, product.Name, product.FoldedName, product.ProducerId, producer, row);
            if (!inFile.TryGetValue(told.Folded, out var others))
                inFile[told.Folded] = others = [];
            var alike = stored[told.Folded]
                .Concat(others)
                .Take(MostAlike)
                .FirstOrDefault(other => IsAlike(told, other));
            others.Add(told);
            if (alike is not null)
                Found.Add(
                    new(
                        row,
                        product.Name,
                        producer,
                        DuplicateKind.Likely,
                        alike.Row,
                        $"{alike.Product} – {alike.Producer}"
                    )
                );
        }
    }

    private static bool IsAlike(Named told, Named other) =>
        told.ProducerId == other.ProducerId || LikelyDuplicate.Reason(told.Producer, other.Producer) is not null;

    private Task<List<Named>> StoredAsync(List<string> folded, CancellationToken stop) =>
        database
            .Products.Where(p => p.MergedInto == null && folded.Contains(p.FoldedName))
            .Join(
                database.Producers,
                p => p.ProducerId,
                owner => owner.Id,
                (p, owner) => new Named(p.Id, p.Name, p.FoldedName, owner.Id, owner.Name, null)
            )
            .ToListAsync(stop);

    /// <summary>By earlier rows of the file; of a name that fills a whole file, the first.</summary>
    private async Task<Dictionary<string, List<Named>>> BroughtAsync(List<string> folded, CancellationToken stop)
    {
        var brought = new Dictionary<string, List<Product>>(StringComparer.Ordinal);
        var all = draft.Brought<Product>().Where(p => folded.Contains(p.FoldedName)).OrderBy(p => p.Id);
        await foreach (var product in all.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!brought.TryGetValue(product.FoldedName, out var alike))
                brought[product.FoldedName] = alike = [];
            if (alike.Count < MostAlike)
                alike.Add(product);
        }
        var owners = brought.Values.SelectMany(alike => alike).Select(p => p.ProducerId).Distinct().ToList();
        var names = (await draft.ReadAsync<Producer>(p => owners.Contains(p.Id), stop)).ToDictionary(
            p => p.Id,
            p => p.Name
        );
        return brought.ToDictionary(
            one => one.Key,
            one =>
                one.Value.Select(p => new Named(
                        p.Id,
                        p.Name,
                        p.FoldedName,
                        p.ProducerId,
                        names[p.ProducerId],
                        plan.FirstRows[p.Id]
                    ))
                    .OrderBy(named => named.Row!.Value.Sheet)
                    .ThenBy(named => named.Row!.Value.Number)
                    .ToList()
        );
    }
}
