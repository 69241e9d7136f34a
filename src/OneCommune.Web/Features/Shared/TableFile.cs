using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared;

/// <summary>A list as a file, whole and as it was asked for: at its address with .csv, and the same with .xlsx.</summary>
internal static class TableFile
{
    private const string Workbook = ".xlsx";

#pragma warning disable RDG002 // One handler behind two addresses is bound when the program starts.
    /// <param name="list">The list's address, which both files add to.</param>
    public static IEndpointConventionBuilder MapTable(this WebApplication app, string list, Delegate write) =>
        new Both([app.MapGet(list + ".csv", write), app.MapGet(list + Workbook, write)]);
#pragma warning restore RDG002

    /// <summary>In the form whose address was asked for, named after the list and the day.</summary>
    public static Task WriteAsync<T>(
        HttpContext context,
        string name,
        IReadOnlyList<string> head,
        IAsyncEnumerable<T> rows,
        Func<T, IEnumerable<object?>> cells
    )
    {
        var named = $"{name}-{context.RequestServices.GetRequiredService<TimeProvider>().Today().Iso()}";
        return context.Request.Path.Value!.EndsWith(Workbook, StringComparison.Ordinal)
            ? Xlsx.WriteAsync(context, named, head, rows, cells)
            : Csv.WriteAsync(context, named, head, rows, cells);
    }

    private sealed class Both(RouteHandlerBuilder[] files) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention) => Array.ForEach(files, file => file.Add(convention));
    }
}
