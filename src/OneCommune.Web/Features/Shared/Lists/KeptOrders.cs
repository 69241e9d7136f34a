using Microsoft.Extensions.Caching.Memory;
using OneCommune.Storage.Shown;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>
/// Which rows of the register a list has, in its order, kept until the register changes: the next page, the count and the next reader ask
/// the same, and finding and sorting all rows cost up to thirty times what reading one page does. docs/adr/0050-orders-of-lists-kept.md
/// </summary>
internal sealed class KeptOrders(ShownNow now, KeptPages moves) : IDisposable
{
    // Of 16 bytes.
    private const int MostIds = 1_000_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostIds });

    /// <param name="read">The ids of all rows in order; they follow from the register, the day, the address and the reader's rights.</param>
    public async Task<IReadOnlyList<Guid>> OfAsync(ListQuery query, Person person, Func<Task<Guid[]>> read)
    {
        // Asked before the rows are read: what changes meanwhile is newer, and the order is not used again.
        var newest = await now.ReadAsync();
        var asked = new Asked(query.Conditions, person.Today, person.Rights);
        if (kept.TryGetValue(asked, out Order? known) && !moves.HasMoved(ShownTags.Register, known!.ReadAfter))
            return known.Ids;
        var ids = await read();
        kept.Set(
            asked,
            new Order(newest.Seq, ids),
            new MemoryCacheEntryOptions { Size = ids.Length + asked.Conditions.Length }
        );
        return ids;
    }

    public void Dispose() => kept.Dispose();

    private sealed record Asked(string Conditions, DateOnly Today, string Rights);

    /// <param name="ReadAfter">The newest change when it was read.</param>
    private sealed record Order(long ReadAfter, Guid[] Ids);
}
