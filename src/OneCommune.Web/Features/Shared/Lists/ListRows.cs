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
        new(
            _ => Task.FromResult(rows.Count),
            _ => Task.FromResult(rows.AsQueryable().PageOf(query).ToList()),
            rows.ToAsyncEnumerable
        );
}
