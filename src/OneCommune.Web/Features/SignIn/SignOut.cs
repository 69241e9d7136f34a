using Microsoft.AspNetCore.Authentication;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

internal static class SignOut
{
    public static void Map(WebApplication app) =>
        app.MapPost(
                "/dang-xuat",
                async (HttpContext context) =>
                {
                    await context.SignOutAsync();
                    return Results.LocalRedirect("/");
                }
            )
            .AllowSignedIn(beforeSetUp: true);
}
