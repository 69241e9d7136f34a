using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// The rows of a list in its order. Of a past day most come from the database as they are today; those of records that changed since, put
/// back to what they said that day, take their places among them.
/// </summary>
/// <param name="rows">Without those that are put back.</param>
/// <param name="past">Those, in any order; none in a list of today.</param>
internal sealed class OrderedRows<T>(IQueryable<T> rows, IEnumerable<T> past, RowOrder<T> order)
{
    private readonly IQueryable<T> rows = order.Of(rows);
    private readonly List<T> past = [.. past.Order(order)];

    public IAsyncEnumerable<T> All => past.Count == 0 ? rows.AsAsyncEnumerable() : MergedAsync();

    /// <summary>The ids of all rows: what answers the words best comes first, unless another order is asked for.</summary>
    public async Task<Guid[]> IdsAsync(
        Expression<Func<T, RowId>> id,
        ListQuery query,
        FoundWords? words,
        CancellationToken stop
    )
    {
        var ids = past.Count == 0 ? rows.Select(id).AsAsyncEnumerable() : MergedAsync().Select(id.Compile());
        if (words is null || query.ForPrint || query.Sort.Length > 0)
            return await ids.Select(one => one.Row).ToArrayAsync(stop);
        var rank = words.Best.Index().ToDictionary(one => one.Item, one => one.Index);
        return
        [
            .. (await ids.ToListAsync(stop))
                .OrderBy(one => rank.GetValueOrDefault(one.Subject, int.MaxValue))
                .Select(one => one.Row),
        ];
    }

    private async IAsyncEnumerable<T> MergedAsync()
    {
        var next = 0;
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            while (next < past.Count && order.Compare(past[next], row) < 0)
                yield return past[next++];
            yield return row;
        }
        while (next < past.Count)
            yield return past[next++];
    }
}

/// <summary>A row of a list by its id, and the product or producer it is of, as the search knows it.</summary>
internal readonly record struct RowId(Guid Row, Guid Subject);
