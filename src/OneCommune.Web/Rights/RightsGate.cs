using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Rights;

/// <summary>The one place that asks whether somebody may come to an address at all. An address that says nothing is refused.</summary>
internal static class RightsGate
{
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // Routing's own "method not allowed" is no address of ours.
                return context.GetEndpoint() is RouteEndpoint endpoint
                    ? Decide(context, endpoint.Metadata, next)
                    : next(context);
            }
        );

    private static Task Decide(HttpContext context, EndpointMetadataCollection metadata, RequestDelegate next)
    {
        var person = context.RequestServices.GetRequiredService<Person>();
        // What is drawn for one person must not come back from the browser's cache after signing out.
        if (person.SignedIn)
            context.Response.Headers.CacheControl = "no-cache, no-store";
        if (metadata.GetMetadata<AllowVisitorAttribute>() is not null)
            return next(context);
        var signedIn = metadata.GetMetadata<AllowSignedInAttribute>();
        if (!person.SignedIn)
            return AskToSignInAsync(context, signedIn?.Otherwise);
        if (person.Owes != SetUp.Nothing && signedIn is not { BeforeSetUp: true })
            return AskToSetUpAsync(context, person.Owes);
        if (signedIn is not null)
            return next(context);
        var allow =
            metadata.GetMetadata<AllowAttribute>()
            ?? throw new InvalidOperationException($"{context.Request.Path} does not say who may come.");
        var roles = Roles(allow, context.Request.Method);
        if (person.Is(roles))
        {
            person.ActAs(roles);
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static Role[] Roles(AllowAttribute allow, string method) =>
        HttpMethods.IsGet(method) ? allow.Read : allow.Change;

    private static Task AskToSetUpAsync(HttpContext context, SetUp owed)
    {
        if (OpensPage(context.Request))
            context.Response.Redirect(
                (owed == SetUp.Password ? "/tai-khoan/mat-khau" : "/tai-khoan/xac-thuc") + WayBack.To(context.Request)
            );
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task AskToSignInAsync(HttpContext context, string? otherwise)
    {
        var request = context.Request;
        if (otherwise is not null)
            context.Response.Redirect(otherwise);
        else if (OpensPage(request))
            context.Response.Redirect("/dang-nhap" + WayBack.To(request));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static bool OpensPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api");
}
