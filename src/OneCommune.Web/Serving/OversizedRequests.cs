using Microsoft.AspNetCore.Http.Features;

namespace OneCommune.Web.Serving;

/// <summary>
/// A request larger than its address takes is read to its end and thrown away before it is answered: a connection cut in the middle
/// shows people a broken page instead of the sentence that tells them what to do.
/// </summary>
internal static class OversizedRequests
{
    /// <summary>Bytes; whoever sends more is cut off after all.</summary>
    private const long Patience = 512L * 1024 * 1024;

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
                return
                    limit is { IsReadOnly: false, MaxRequestBodySize: { } most } && context.Request.ContentLength > most
                    ? RefuseAsync(context, limit)
                    : next(context);
            }
        );

    private static async Task RefuseAsync(HttpContext context, IHttpMaxRequestBodySizeFeature limit)
    {
        if (context.Request.ContentLength <= Patience)
        {
            limit.MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
