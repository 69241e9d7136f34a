namespace OneCommune.Web.Features.Shared;

/// <summary>One page of a list, and how many rows there are in all.</summary>
internal sealed record Rows<T>(IReadOnlyList<T> Page, int Total, ListQuery Query)
{
    public const int MostForPrint = 2000;

    public int Pages => (Total + ListQuery.PageSize - 1) / ListQuery.PageSize;

    /// <summary>More rows than one print-out holds.</summary>
    public bool IsCut => Query.ForPrint && Total > MostForPrint;
}

internal static class RowsQuery
{
    /// <summary>The rows of the page asked for; for print all of them, up to a print-out's worth.</summary>
    public static IQueryable<T> PageOf<T>(this IQueryable<T> rows, ListQuery query) =>
        query.ForPrint
            ? rows.Take(Rows<T>.MostForPrint)
            : rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize);

    /// <summary>The same of rows in memory, without compiling a question.</summary>
    public static List<T> PageOf<T>(this IReadOnlyList<T> rows, ListQuery query) =>
        query.ForPrint
            ? [.. rows.Take(Rows<T>.MostForPrint)]
            : [.. rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)];
}
