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

    public IAsyncEnumerable<T> All => past.Count == 0 ? rows.AsAsyncEnumerable() : FromAsync(0);

    /// <summary>The page asked for: what answers the words best first, unless another order is asked for.</summary>
    /// <param name="subject">Of a row, the product or producer that the search knows.</param>
    public async Task<List<T>> PageAsync(
        ListQuery query,
        Expression<Func<T, Guid>> subject,
        FoundWords? words,
        CancellationToken stop
    )
    {
        if (past.Count == 0)
            return await rows.PageOfAsync(query, subject, words?.Hits, stop);
        var (skip, take) = query.ForPrint
            ? (0, Rows<T>.MostForPrint)
            : ((query.Page - 1) * ListQuery.PageSize, ListQuery.PageSize);
        if (words is null || query.ForPrint || query.Sort.Length > 0)
        {
            // Where those put back stand is not known yet, but before a row stand no more than all of them.
            var passed = Math.Max(0, skip - past.Count);
            return await FromAsync(passed, take + skip - passed).Skip(skip - passed).Take(take).ToListAsync(stop);
        }
        var rank = (words.Then ?? words.Hits.Best(words.Hits.Count))
            .Index()
            .ToDictionary(one => one.Item, one => one.Index);
        var of = subject.Compile();
        return [.. (await All.ToListAsync(stop)).OrderBy(row => rank[of(row)]).Skip(skip).Take(take)];
    }

    private async IAsyncEnumerable<T> FromAsync(int passed, int most = int.MaxValue)
    {
        var next = 0;
        var rest = passed == 0 && most == int.MaxValue ? rows : rows.Skip(passed).Take(most);
        await foreach (var row in rest.AsAsyncEnumerable())
        {
            while (next < past.Count && order.Compare(past[next], row) < 0)
                yield return past[next++];
            yield return row;
        }
        while (next < past.Count)
            yield return past[next++];
    }
}
