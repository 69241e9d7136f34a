using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// Visitors get public pages with a tag of the register's latest change: asked again with that tag, the answer is "not modified"
/// without drawing the page; and what was drawn is kept for the next visitor.
/// </summary>
internal static class PublicCaching
{
    public static T PublicPage<T>(this T endpoint, int seconds = 0, bool kept = true)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PublicPageAttribute(seconds) { Kept = kept });

    /// <summary>Around the compression, so that what is kept is kept compressed.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var page = context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
                return page is null || !HttpMethods.IsGet(context.Request.Method)
                    ? next(context)
                    : AnswerAsync(context, page, next);
            }
        );

    private static async Task AnswerAsync(HttpContext context, PublicPageAttribute page, RequestDelegate next)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<Person>().SignedIn)
        {
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        // Read before the page is drawn: at worst a page is newer than it claims, and will be drawn once more.
        var tag = await services.GetRequiredService<PublicTags>().ReadAsync();
        var written = tag.In(Language.Current);
        Mark(context.Response, page, written);
        if (context.Request.Headers.IfNoneMatch.Contains(written))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else if (page.Kept && PageAddress.Of(context.Request) is { } address)
            await services.GetRequiredService<KeptPages>().DrawAsync(context, address, tag, next);
        else
            await next(context);
    }

    private static void Mark(HttpResponse response, PublicPageAttribute page, string tag) =>
        response.OnStarting(() =>
        {
            // A refusal or "not found" is not kept.
            if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                return Task.CompletedTask;
            response.Headers.ETag = tag;
            response.Headers.CacheControl = page.Seconds == 0 ? "public, no-cache" : $"public, max-age={page.Seconds}";
            response.Headers.Append("Vary", "Cookie");
            return Task.CompletedTask;
        });
}
