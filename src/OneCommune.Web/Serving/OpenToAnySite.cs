namespace OneCommune.Web.Serving;

/// <summary>
/// What is open data may be read by a page of any site (CORS), and so may the reason why it was not given: without the header a refusal
/// reaches a program in the browser as a broken connection.
/// </summary>
internal static class OpenToAnySite
{
    private static readonly PathString[] Roots = ["/api/v1", "/openapi", "/du-lieu-mo/san-pham.csv"];

    /// <summary>Outside whatever clears an answer to write another, the handler of exceptions among them.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path;
                if (!Array.Exists(Roots, root => path.StartsWithSegments(root)))
                    return next(context);
                Open(context.Response);
                context.Response.OnStarting(() => Task.FromResult(Open(context.Response)));
                return next(context);
            }
        );

    private static bool Open(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        return true;
    }
}
