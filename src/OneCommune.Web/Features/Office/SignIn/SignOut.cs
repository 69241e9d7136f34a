using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.SignIn;

internal static class SignOut
{
    // Pressed again, or where the sign-in has ended by itself: it is as one wished.
    public static void Map(WebApplication app) =>
        app.MapPost("/dang-xuat", RunAsync).AllowSignedIn(beforeSetUp: true, otherwise: "/");

    /// <summary>The browser forgets the cookie, and the server no longer takes it from anybody.</summary>
    private static async Task<IResult> RunAsync(
        HttpContext context,
        Database database,
        Person person,
        CancellationToken stop
    )
    {
        var now = person.Now;
        var session = Guid.Parse(context.User.FindFirst(SignInCookie.Session)!.Value);
        await using var transaction = await database.BeginAsync(stop);
        // Pressed twice at the same instant, both came in signed in.
        if (!await database.EndedSessions.AnyAsync(s => s.Id == session, stop))
        {
            database.EndedSessions.RemoveRange(
                await database.EndedSessions.Where(s => s.Until < now).ToListAsync(stop)
            );
            database.EndedSessions.Add(new() { Id = session, Until = now + SignInCookie.Lasting });
            await database.SaveAsync(person.Does("account.sign-out", "account", person.AccountId!), stop);
            await transaction.CommitAsync(stop);
        }
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
