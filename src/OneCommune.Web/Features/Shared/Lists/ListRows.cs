using Microsoft.EntityFrameworkCore;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>The rows that a list asks for, in its order: how many, the page asked for, all of them.</summary>
internal sealed record ListRows<TRow>(
    Func<CancellationToken, Task<int>> CountAsync,
    Func<CancellationToken, Task<List<TRow>>> PageAsync,
    Func<IAsyncEnumerable<TRow>> All
)
{
    public static ListRows<TRow> Of(IQueryable<TRow> rows, ListQuery query) =>
        new(stop => rows.CountAsync(stop), stop => rows.PageOf(query).ToListAsync(stop), rows.AsAsyncEnumerable);

    public static ListRows<TRow> Of(IReadOnlyList<TRow> rows, ListQuery query) =>
        new(_ => Task.FromResult(rows.Count), _ => Task.FromResult(rows.PageOf(query)), rows.ToAsyncEnumerable);

    /// <summary>Of an order that is kept: only the page's rows are read.</summary>
    /// <param name="order">The ids of all rows.</param>
    /// <param name="idOf">Of a row, as the order has it.</param>
    /// <param name="read">Rows by their ids, in any order.</param>
    public static ListRows<TRow> Of(
        Func<CancellationToken, Task<IReadOnlyList<Guid>>> order,
        ListQuery query,
        Func<TRow, Guid> idOf,
        Func<List<Guid>, CancellationToken, Task<List<TRow>>> read,
        Func<IAsyncEnumerable<TRow>> all
    )
    {
        Task<IReadOnlyList<Guid>>? ids = null;
        return new(async stop => (await IdsAsync(stop)).Count, PageAsync, all);

        Task<IReadOnlyList<Guid>> IdsAsync(CancellationToken stop) => ids ??= order(stop);

        async Task<List<TRow>> PageAsync(CancellationToken stop)
        {
            var page = (await IdsAsync(stop)).PageOf(query);
            if (page.Count == 0)
                return [];
            var place = page.Distinct().Index().ToDictionary(one => one.Item, one => one.Index);
            return [.. (await read(page, stop)).OrderBy(row => place[idOf(row)])];
        }
    }
}
