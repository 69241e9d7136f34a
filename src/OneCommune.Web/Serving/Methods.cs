using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneCommune.Web.Serving;

/// <summary>
/// HEAD is answered by every address that answers GET, with the same headers; a method that an address does not know is a 405 that
/// names those it does (RFC 9110 §9.3.2, §15.5.6).
/// </summary>
internal static class Methods
{
    /// <summary>Before routing. The server has noted that HEAD was asked, and sends no body.</summary>
    public static void Read(WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var request = context.Request;
                if (HttpMethods.IsHead(request.Method))
                    request.Method = HttpMethods.Get;
                // The page of an error is read, however the request that failed was sent; what was typed into it is kept aside.
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed)
                {
                    context.Items["method"] = request.Method;
                    if (
                        HttpMethods.IsPost(request.Method)
                        && context.Response.StatusCode is 400 or 401 or 404 or 500 or 503 or 507
                    )
                        context.Items[nameof(SentForm)] = await SentForm.OfAsync(
                            context,
                            // A fault's handler takes the endpoint away and notes it.
                            failed.Endpoint
                                ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint,
                            failed.OriginalPath + failed.OriginalQueryString,
                            context.RequestAborted
                        );
                    (request.Method, request.Body, request.ContentLength, request.ContentType) = (
                        HttpMethods.Get,
                        Stream.Null,
                        0,
                        null
                    );
                }
                await next(context);
            }
        );

    /// <summary>After routing, which asks the method of all endpoints but pages.</summary>
    public static void Check(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var page = context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>();
                var method = context.Request.Method;
                if (page is null || HttpMethods.IsGet(method) || Handles(page, method))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = Handles(page, HttpMethods.Post) ? "GET, HEAD, POST" : "GET, HEAD";
                return Task.CompletedTask;
            }
        );

    private static bool Handles(CompiledPageActionDescriptor page, string method) =>
        page.HandlerMethods.Any(handler => HttpMethods.Equals(handler.HttpMethod, method));
}
