using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

internal static class SignOut
{
    public static void Map(WebApplication app) => app.MapPost("/dang-xuat", RunAsync).AllowSignedIn(beforeSetUp: true);

    /// <summary>The browser forgets the cookie, and the server no longer takes it from anybody.</summary>
    private static async Task<IResult> RunAsync(
        HttpContext context,
        Database database,
        Person person,
        CancellationToken stop
    )
    {
        var now = person.Now;
        database.EndedSessions.RemoveRange(await database.EndedSessions.Where(s => s.Until < now).ToListAsync(stop));
        database.EndedSessions.Add(
            new()
            {
                Id = Guid.Parse(context.User.FindFirst(SignInCookie.Session)!.Value),
                Until = now + SignInCookie.Lasting,
            }
        );
        await database.SaveAsync(person.Does("account.sign-out", "account", person.AccountId!), stop);
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
