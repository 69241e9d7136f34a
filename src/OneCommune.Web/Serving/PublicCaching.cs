using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using OneCommune.Storage.Shown;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// Visitors get public pages with a tag of what is sent: asked again with that tag, the answer is "not modified" and carries nothing.
/// </summary>
internal static class PublicCaching
{
    // A new program writes new files.
    private static readonly string Build = typeof(PublicCaching).Module.ModuleVersionId.ToString("N")[..8];

    public static T PublicPage<T>(this T endpoint, int seconds = 0, bool kept = true)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new PublicPageAttribute(seconds) { Kept = kept });

    /// <summary>What this page shows of the register, by its tags: it stays when something else of it is changed.</summary>
    public static void Shows(this HttpContext context, params IEnumerable<string> tags)
    {
        // Nothing to say where it is not kept: a question, somebody signed in.
        if (context.Features.Get<IOutputCacheFeature>()?.Context.Tags is not { } all)
            return;
        all.Remove(ShownTags.Register);
        all.UnionWith(tags);
    }

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
        // Asked before anything is drawn: a database server that was started anew is noticed here, and reached by whatever asks next.
        var newest = await services.GetRequiredService<ShownNow>().ReadAsync();
        if (page.Kept)
            await AnswerByWhatIsShownAsync(context, page, next);
        else
            await AnswerByNewestChangeAsync(context, page, newest, next);
    }

    /// <summary>The tag is a hash of what is sent: a change of anything else, a new start or a new day leaves it as it is.</summary>
    private static async Task AnswerByWhatIsShownAsync(
        HttpContext context,
        PublicPageAttribute page,
        RequestDelegate next
    )
    {
        var response = context.Response;
        var sent = response.Body;
        using var drawn = new MemoryStream();
        response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = sent;
        }
        var bytes = drawn.GetBuffer().AsMemory(0, (int)drawn.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)).AsSpan(0, 32)}\"";
            Mark(response, page, tag);
            if (Has(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        if (!bytes.IsEmpty)
            await sent.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>For files sent as they are written: the tag names the newest change of anything that visitors are shown.</summary>
    private static async Task AnswerByNewestChangeAsync(
        HttpContext context,
        PublicPageAttribute page,
        ShownMark newest,
        RequestDelegate next
    )
    {
        // As it was before the file is written: at worst it is newer than it claims, and will be written once more.
        var day = context.RequestServices.GetRequiredService<TimeProvider>().Today().DayNumber;
        var tag = $"W/\"{Build}-{newest.Mark}-{day}-{Language.Current}\"";
        Mark(context.Response, page, tag);
        if (Has(context.Request, tag))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await next(context);
    }

    private static bool Has(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(given => given.ToString() == tag);

    /// <summary>A refusal or "not found" does not say it.</summary>
    private static void Mark(HttpResponse response, PublicPageAttribute page, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = page.Seconds == 0 ? "public, no-cache" : $"public, max-age={page.Seconds}";
        response.Headers.Append("Vary", "Cookie");
        response.OnStarting(() =>
        {
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                return Task.CompletedTask;
            response.Headers.Remove("ETag");
            response.Headers.Remove("Cache-Control");
            return Task.CompletedTask;
        });
    }
}
