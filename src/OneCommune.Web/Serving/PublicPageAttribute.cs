using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using OneCommune.Storage.Shown;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// A page whose content follows from the register, the day, the address and the language alone: drawn once, it is sent to every visitor
/// until what it shows is changed. <paramref name="Seconds"/>: how long it may be shown unasked; 0 where a revocation must be seen at once.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PublicPageAttribute(int seconds = 0) : Attribute, IOutputCachePolicy
{
    private const string Vietnamese = $"{Language.Cookie}=vi";
    private const string InEnglish = $"{Language.Cookie}=en";

    public int Seconds => seconds;

    /// <summary>False for files, which are sent as they are written and may be long.</summary>
    public bool Kept { get; init; } = true;

    async ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var services = context.HttpContext.RequestServices;
        var request = context.HttpContext.Request;
        if (!Kept || !IsAnybodys(request))
            return;
        ShownMark mark;
        try
        {
            mark = await services.GetRequiredService<ShownNow>().ReadAsync();
        }
        catch (DbException)
        {
            // The page itself tells of it.
            return;
        }
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        // Who comes after a change must not wait for a page that was begun before it.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        var day = services.GetRequiredService<TimeProvider>().Today().DayNumber;
        var gzip = AcceptsGzip(request) ? "gzip" : "";
        context.CacheVaryByRules.CacheKeyPrefix = string.Create(
            CultureInfo.InvariantCulture,
            $"{day}{Language.Current}{gzip}"
        );
        context.Tags.Add(KeptPages.DrawnAfter(mark));
        context.Tags.Add(ShownTags.All);
        context.Tags.Add(ShownTags.Register);
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // What is kept is true until now: a browser must not count its age.
        context.HttpContext.Response.OnStarting(ForgetAgeAsync, context.HttpContext.Response);
        return default;
    }

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var isAsAsked = AcceptsGzip(context.HttpContext.Request) == response.Headers.ContentEncoding.Count > 0;
        context.AllowCacheStorage =
            response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && isAsAsked;
        return default;
    }

    private static Task ForgetAgeAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.Remove("Age");
        headers.Remove("Date");
        return Task.CompletedTask;
    }

    /// <summary>Not one with a question or any cookie but the language's: its answer is nobody else's.</summary>
    private static bool IsAnybodys(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.QueryString.HasValue
        && request.Headers.Cookie.ToString() is "" or Vietnamese or InEnglish;

    // Whoever weighs encodings gets the page drawn, or plain.
    private static bool AcceptsGzip(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString() is var encodings
        && encodings.Contains("gzip", StringComparison.Ordinal)
        && !encodings.Contains("q=", StringComparison.Ordinal);
}
