using OneCommune.Domain.Accounts;

namespace OneCommune.Web.Rights;

/// <summary>The one place that asks whether somebody may come to an address at all. An address that says nothing is refused.</summary>
internal static class RightsGate
{
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var endpoint = context.GetEndpoint();
                return endpoint is null ? next(context) : Decide(context, endpoint.Metadata, next);
            }
        );

    private static Task Decide(HttpContext context, EndpointMetadataCollection metadata, RequestDelegate next)
    {
        if (metadata.GetMetadata<AllowVisitorAttribute>() is not null)
            return next(context);
        var person = context.RequestServices.GetRequiredService<Person>();
        if (!person.SignedIn)
            return AskToSignInAsync(context);
        if (metadata.GetMetadata<AllowSignedInAttribute>() is not null)
            return next(context);
        var allow =
            metadata.GetMetadata<AllowAttribute>()
            ?? throw new InvalidOperationException($"{context.Request.Path} does not say who may come.");
        if (person.Is(Roles(allow, context.Request.Method)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static Role[] Roles(AllowAttribute allow, string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? allow.Read : allow.Change;

    private static Task AskToSignInAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api"))
            context.Response.Redirect("/dang-nhap?tiep=" + Uri.EscapeDataString(request.Path + request.QueryString));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
