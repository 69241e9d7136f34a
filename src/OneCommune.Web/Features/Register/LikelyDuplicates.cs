using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Register;

/// <summary>
/// New products whose name agrees with another's but for accents and signs, of producers whose names are alike: in the file itself and in
/// the database, wherever the producer is.
/// </summary>
internal static class LikelyDuplicates
{
    private const int Batch = 500;
    private const int MostAlike = 50;

    private sealed record Named(Guid Id, string Product, string Folded, Guid ProducerId, string Producer, int? Row);

    public static async Task AddAsync(
        Database database,
        RegisterPlan plan,
        ImportOutcome outcome,
        CancellationToken stop
    )
    {
        var inFile = new Dictionary<string, List<Named>>(StringComparer.Ordinal);
        foreach (var batch in plan.Brought.Chunk(Batch))
        {
            var stored = await StoredAsync(database, [.. batch.Select(one => one.Product.FoldedName).Distinct()], stop);
            foreach (var (row, producer, product) in batch)
            {
                var told = new Named(product.Id, product.Name, product.FoldedName, product.ProducerId, producer, row);
                if (!inFile.TryGetValue(told.Folded, out var others))
                    inFile[told.Folded] = others = [];
                var alike = stored[told.Folded]
                    .Concat(others)
                    .Take(MostAlike)
                    .FirstOrDefault(other => IsAlike(told, other));
                if (others.Count < MostAlike)
                    others.Add(told);
                if (alike is not null)
                    outcome.Duplicates.Add(
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
    }

    private static bool IsAlike(Named told, Named other) =>
        told.ProducerId == other.ProducerId || LikelyDuplicate.Reason(told.Producer, other.Producer) is not null;

    private static async Task<ILookup<string, Named>> StoredAsync(
        Database database,
        List<string> folded,
        CancellationToken stop
    ) =>
        (
            await database
                .Products.Where(p => p.MergedInto == null && folded.Contains(p.FoldedName))
                .Join(
                    database.Producers,
                    p => p.ProducerId,
                    owner => owner.Id,
                    (p, owner) => new Named(p.Id, p.Name, p.FoldedName, owner.Id, owner.Name, null)
                )
                .ToListAsync(stop)
        ).ToLookup(one => one.Folded);
}
