using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Searching;

namespace OneCommune.Web.Features.Shared;

/// <summary>Rows that a search found, under further conditions: the best answers first, the rest in the list's own order.</summary>
internal static class BestFirst
{
    // Nobody turns so many pages; past them only that each row comes once counts.
    public const int Ordered = 200;

    /// <param name="rows">In the list's own order where it is to hold within one subject and past the best.</param>
    /// <param name="subject">Of a row, the product or producer that the search knows.</param>
    public static async Task<List<T>> BestFirstAsync<T>(
        this IQueryable<T> rows,
        Expression<Func<T, Guid>> subject,
        SearchHits hits,
        int skip,
        int take,
        CancellationToken stop
    )
    {
        var best = hits.Best(Ordered);
        var rank = best.Index().ToDictionary(one => one.Item, one => one.Index);
        var subjectOf = subject.Compile();
        var first = (await rows.Where(Among(best, subject, isAmong: true)).ToListAsync(stop))
            .OrderBy(row => rank[subjectOf(row)])
            .ToList();
        List<T> page = [.. first.Skip(skip).Take(take)];
        if (page.Count == take || hits.Count <= best.Count)
            return page;
        var others = rows.Where(Among(best, subject, isAmong: false));
        return
        [
            .. page,
            .. await others.Skip(Math.Max(0, skip - first.Count)).Take(take - page.Count).ToListAsync(stop),
        ];
    }

    private static Expression<Func<T, bool>> Among<T>(List<Guid> best, Expression<Func<T, Guid>> subject, bool isAmong)
    {
        Expression<Func<Guid, bool>> contains = id => EF.Parameter(best).Contains(id);
        var among = new Put(contains.Parameters[0], subject.Body).Visit(contains.Body);
        return Expression.Lambda<Func<T, bool>>(isAmong ? among : Expression.Not(among), subject.Parameters);
    }

    private sealed class Put(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
