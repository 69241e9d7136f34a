using System.Linq.Expressions;

namespace OneCommune.Web.Features.Shared;

/// <summary>The order of a list, for the database and for rows in memory alike; texts by the bytes of their order keys.</summary>
internal sealed class RowOrder<T> : IComparer<T>
{
    private readonly List<(Func<IQueryable<T>, bool, IOrderedQueryable<T>> Put, Comparison<T> Compare)> keys = [];

    public RowOrder<T> By<TKey>(Expression<Func<T, TKey>> key, bool isDescending = false)
    {
        // Rows in memory are few lists' concern, and compiling costs more than drawing ten rows.
        var of = new Lazy<Func<T, TKey>>(key.Compile);
        IComparer<TKey> comparer =
            typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
        keys.Add(
            (
                (rows, isFirst) =>
                    (isFirst, isDescending) switch
                    {
                        (true, false) => rows.OrderBy(key),
                        (true, true) => rows.OrderByDescending(key),
                        (false, false) => ((IOrderedQueryable<T>)rows).ThenBy(key),
                        (false, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
                    },
                (one, other) => (isDescending ? -1 : 1) * Math.Sign(comparer.Compare(of.Value(one), of.Value(other)))
            )
        );
        return this;
    }

    public IQueryable<T> Of(IQueryable<T> rows)
    {
        foreach (var (at, key) in keys.Index())
            rows = key.Put(rows, at == 0);
        return rows;
    }

    public int Compare(T? one, T? other)
    {
        foreach (var (_, compare) in keys)
            if (compare(one!, other!) is var order and not 0)
                return order;
        return 0;
    }
}
