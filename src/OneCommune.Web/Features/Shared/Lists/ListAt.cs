namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>A list as a request asks for it.</summary>
internal static class ListAt
{
    public static TList Asked<TList>(HttpContext context)
        where TList : ShownList => ActivatorUtilities.CreateInstance<TList>(context.RequestServices, Form(context));

    public static ListForm Form(HttpContext context) =>
        new(
            new ListQuery(context.Request),
            context.RequestServices.GetRequiredService<Texts.Texts>(),
            context.RequestServices.GetRequiredService<UnitChoices>()
        );

    /// <summary>Both files of a list; the rights are those of its page.</summary>
    /// <param name="files">The address without .csv and .xlsx.</param>
    public static IEndpointConventionBuilder MapList<TList>(this WebApplication app, string files)
        where TList : ShownList =>
        app.MapTable(
            files,
            (HttpContext context, CancellationToken stop) => Asked<TList>(context).WriteAsync(context, stop)
        );
}
