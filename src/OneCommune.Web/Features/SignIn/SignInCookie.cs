using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

/// <summary>
/// Signing in is a cookie that names the account and its security stamp. Each request reads account and grants afresh, so that
/// a changed stamp (sign out everywhere), a disabled account or a withdrawn grant counts at once.
/// </summary>
internal static class SignInCookie
{
    public const string Stamp = "stamp";

    public static void Add(IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = 10;
                o.Password.RequireDigit = o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.AllowedUserNameCharacters =
                    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";
            })
            .AddDefaultTokenProviders();
        services.AddScoped<IUserStore<Account>>(p => new UserOnlyStore<Account, Database, Guid>(
            p.GetRequiredService<Database>()
        )
        {
            AutoSaveChanges = false,
        });
        services.AddDataProtection().SetApplicationName("onecommune");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((o, s) => o.XmlRepository = new ProtectionKeys(s));
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.Cookie.Name = "phien";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.ExpireTimeSpan = TimeSpan.FromHours(12);
                o.SlidingExpiration = true;
                o.LoginPath = "/dang-nhap";
                o.Events.OnValidatePrincipal = ReadPersonAsync;
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

    private static async Task ReadPersonAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stop = context.HttpContext.RequestAborted;
        var database = services.GetRequiredService<Database>();
        var id = Guid.Parse(context.Principal!.Identity!.Name!);
        var account = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop);
        if (account is null || account.Disabled || account.SecurityStamp != context.Principal.FindFirst(Stamp)?.Value)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }
        var grants = await database.Grants.AsNoTracking().Where(g => g.AccountId == id).ToListAsync(stop);
        services.GetRequiredService<Person>().SignIn(account, grants);
    }
}
