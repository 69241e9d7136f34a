namespace OneCommune.Web.Serving;

/// <summary>The public JSON API: described at /openapi/v1.json, its refusals RFC 9457 problems.</summary>
internal static class PublicJsonEndpoints
{
    public static RouteHandlerBuilder PublicJson<T>(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithTags("public")
            .PublicPage();
}
