using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneCommune.Web.Rights;

/// <summary>
/// A change must have been asked for on a page of ours. Razor Pages check their forms' token themselves; this does it for the
/// other endpoints, and refuses whatever the browser says comes from another site. The JSON API has no forms.
/// </summary>
internal static class ForgeryGate
{
    public static void Use(WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (await IsOursAsync(context))
                    await next(context);
                else
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }
        );

    private static async ValueTask<bool> IsOursAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint() is not RouteEndpoint endpoint || HttpMethods.IsGet(request.Method))
            return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return false;
        if (
            endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            || request.Path.StartsWithSegments("/api")
        )
            return true;
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }
}
