namespace OneCommune.Web.Serving;

/// <summary>The public JSON API: described at /openapi/v1.json, readable from any site, its refusals RFC 9457 problems.</summary>
internal static class PublicJsonEndpoints
{
    public const string Prefix = "/api/v1";

    public static RouteHandlerBuilder PublicJson<T>(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithTags("public")
            .PublicPage()
            .AddEndpointFilter(
                (context, next) =>
                {
                    context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
                    return next(context);
                }
            );
}
