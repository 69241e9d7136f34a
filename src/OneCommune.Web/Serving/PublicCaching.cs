using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// A page whose content follows from the register alone. Visitors get it with a tag of the register's last change: asked again with
/// that tag, the answer is "not modified" without drawing the page. <paramref name="Seconds"/>: how long it may be shown unasked;
/// 0 where a revocation must be seen at once.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PublicPageAttribute(int seconds = 0) : Attribute
{
    public int Seconds => seconds;
}

internal static class PublicCaching
{
    // A new program draws new pages.
    private static readonly string Build = typeof(PublicCaching).Module.ModuleVersionId.ToString("N")[..8];

    public static T PublicPage<T>(this T endpoint, int seconds = 0)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PublicPageAttribute(seconds));

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var page = context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
                var asked = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
                return page is null || !asked ? next(context) : AnswerAsync(context, page, next);
            }
        );

    private static async Task AnswerAsync(HttpContext context, PublicPageAttribute page, RequestDelegate next)
    {
        var person = context.RequestServices.GetRequiredService<Person>();
        if (person.SignedIn)
        {
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        var database = context.RequestServices.GetRequiredService<Database>();
        var last = await database.Audit.MaxAsync(r => (long?)r.Seq, context.RequestAborted) ?? 0;
        var tag = string.Create(
            CultureInfo.InvariantCulture,
            $"W/\"{Build}-{last}-{person.Today.DayNumber}-{Language.Current}\""
        );
        context.Response.OnStarting(() =>
        {
            // A refusal or "not found" is not kept.
            if (context.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                return Task.CompletedTask;
            var headers = context.Response.Headers;
            headers.ETag = tag;
            headers.CacheControl = page.Seconds == 0 ? "public, no-cache" : $"public, max-age={page.Seconds}";
            headers.Append("Vary", "Cookie");
            return Task.CompletedTask;
        });
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await next(context);
    }
}
