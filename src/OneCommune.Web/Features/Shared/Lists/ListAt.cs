namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>A list as a request asks for it.</summary>
internal static class ListAt
{
    public static TList Asked<TList>(HttpContext context)
        where TList : ShownList
    {
        var services = context.RequestServices;
        var form = new ListForm(new ListQuery(context.Request), services.GetRequiredService<Texts.Texts>());
        return ActivatorUtilities.CreateInstance<TList>(services, form);
    }

    /// <summary>Both files of a list; the rights are those of its page.</summary>
    /// <param name="files">The address without .csv and .xlsx.</param>
    public static IEndpointConventionBuilder MapList<TList>(this WebApplication app, string files)
        where TList : ShownList =>
        app.MapTable(
            files,
            (HttpContext context, CancellationToken stop) => Asked<TList>(context).WriteAsync(context, stop)
        );
}
