using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Office;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Signing in is a cookie that names the account and its security stamp. Each request reads account and grants afresh, so that
/// a changed stamp (sign out everywhere), a disabled account or a withdrawn grant counts at once.
/// </summary>
internal static class SignInCookie
{
    public const string Stamp = "stamp";

    /// <summary>Names one sign-in, for it to be ended.</summary>
    public const string Session = "session";

    /// <summary>The browser it was begun on.</summary>
    private const string Device = "device";

    /// <summary>Unused for so long, a sign-in is over.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(12);

    /// <summary>Between the password and the code: good for five minutes, and for nothing but the code page.</summary>
    public const string AfterPassword = "after-password";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new Passwords(Passwords.Strong));
        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped<ConfirmPassword>();
        services.AddScoped<KnownDevices>();
        services.AddSingleton<FormSeal>();
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.Cookie.Name = "phien";
                o.ExpireTimeSpan = Lasting;
                o.SlidingExpiration = true;
                o.Events.OnValidatePrincipal = ReadPersonAsync;
            })
            .AddCookie(
                AfterPassword,
                o =>
                {
                    o.Cookie.Name = "buoc-hai";
                    o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                    o.SlidingExpiration = false;
                }
            );
        services.ConfigureAll<CookieAuthenticationOptions>(o =>
        {
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Notes where each request comes from, for the audit.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<Person>().Source =
                    context.Connection.RemoteIpAddress?.ToString() ?? "";
                return next(context);
            }
        );

    public static Task IssueAsync(
        HttpContext context,
        Account account,
        string scheme = CookieAuthenticationDefaults.AuthenticationScheme,
        Guid? device = null
    )
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new(ClaimTypes.Name, account.Id.ToString()));
        identity.AddClaim(new(Stamp, account.SecurityStamp!));
        identity.AddClaim(new(Session, Guid.NewGuid().ToString("N")));
        if (device is { } known)
            identity.AddClaim(new(Device, known.ToString("N")));
        // Forms drawn in another window stay good for this account: their token names it, and no sign-in of its own.
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString()));
        var principal = new ClaimsPrincipal(identity);
        // What this very answer draws is drawn for the account.
        if (scheme == CookieAuthenticationDefaults.AuthenticationScheme)
            context.User = principal;
        return context.SignInAsync(scheme, principal);
    }

    /// <summary>The account a cookie names, unless it was disabled or signed out since, here or everywhere.</summary>
    public static async Task<Account?> FindAsync(Database database, ClaimsPrincipal cookie, CancellationToken stop) =>
        (await ReadAsync(database, cookie, stop))?.Account;

    private static Task<Bearer?> ReadAsync(Database database, ClaimsPrincipal cookie, CancellationToken stop) =>
        Guid.TryParse(cookie.FindFirst(Session)?.Value, out var session)
            ? Find(database, Guid.Parse(cookie.Identity!.Name!), cookie.FindFirst(Stamp)?.Value, session, stop)
            : Task.FromResult<Bearer?>(null);

    private sealed record Bearer(Account Account, List<Grant> Grants, int Unread, bool IsLetOff);

    // Every page of a signed-in person begins with it: one question, translated once.
    private static readonly Func<Database, Guid, string?, Guid, CancellationToken, Task<Bearer?>> Find =
        EF.CompileAsyncQuery(
            (Database database, Guid id, string? stamp, Guid session, CancellationToken stop) =>
                database
                    .Users.AsNoTracking()
                    .Where(a =>
                        a.Id == id
                        && !a.Disabled
                        && a.SecurityStamp == stamp
                        && !database.EndedSessions.Any(s => s.Id == session)
                    )
                    .Select(a => new Bearer(
                        a,
                        database.Grants.Where(g => g.AccountId == a.Id).ToList(),
                        database.Notices.Count(n => n.AccountId == a.Id && n.ReadAt == null),
                        database.Settings.Any(SetUpRules.LetsOff)
                    ))
                    .AsSingleQuery()
                    .SingleOrDefault()
        );

    /// <summary>Ends the request whose person the store could not tell, but for the page that says so.</summary>
    public static void Demand(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
                    context.Features.Get<UnreadPerson>()?.Fault.Throw();
                return next(context);
            }
        );

    private sealed record UnreadPerson(ExceptionDispatchInfo Fault);

    private static async Task ReadPersonAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            await ReadAsync(context);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // The page that tells of it has nobody to greet; the cookie stays good.
            context.RejectPrincipal();
            context.HttpContext.Features.Set(new UnreadPerson(ExceptionDispatchInfo.Capture(fault)));
        }
    }

    private static async Task ReadAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stop = context.HttpContext.RequestAborted;
        var database = services.GetRequiredService<Database>();
        var found = await ReadAsync(database, context.Principal!, stop);
        if (found is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }
        var person = services.GetRequiredService<Person>();
        var owes = SetUpRules.Owed(found.Account, found.Grants, found.IsLetOff);
        person.SignIn(found.Account, found.Grants, owes, found.Unread);
        person.Device = Guid.TryParse(context.Principal!.FindFirst(Device)?.Value, out var device) ? device : null;
    }
}
