using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Which browsers people have signed in from: a cookie, sealed, that only the sign-in pages are sent and that opens nothing by itself.
/// One browser may be several people's.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, Database database)
{
    private const string Cookie = "may-quen";
    private const int MostInCookie = 10;
    private const int MostOfAccount = 20;
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("known-device");

    public Task<KnownDevice?> FindAsync(HttpContext context, Guid account, CancellationToken stop)
    {
        var id = Read(context).FirstOrDefault(one => one.Account == account).Device;
        return database.KnownDevices.SingleOrDefaultAsync(d => d.Id == id && d.AccountId == account, stop);
    }

    /// <summary>Signed in: from now on this browser is the account's. The caller keeps the change.</summary>
    public async Task<KnownDevice> RememberAsync(
        HttpContext context,
        KnownDevice? known,
        Guid account,
        DateTime now,
        CancellationToken stop
    )
    {
        if (known is null)
        {
            var others = await database
                .KnownDevices.Where(d => d.AccountId == account)
                .OrderByDescending(d => d.UsedAt)
                .ThenBy(d => d.Id)
                .ToListAsync(stop);
            database.KnownDevices.RemoveRange(
                others.Where((d, place) => place >= MostOfAccount - 1 || d.UsedAt < now - Lasting)
            );
            database.KnownDevices.Add(known = new KnownDevice(account));
        }
        known.Use(now);
        var all = Read(context).Where(one => one.Account != account).Prepend((account, known.Id)).Take(MostInCookie);
        context.Response.Cookies.Append(
            Cookie,
            protector.Protect(string.Join(',', all.Select(one => $"{one.Item1:N}:{one.Item2:N}"))),
            new()
            {
                Path = "/dang-nhap",
                MaxAge = Lasting,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
        return known;
    }

    private List<(Guid Account, Guid Device)> Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return [];
        try
        {
            return
            [
                .. protector
                    .Unprotect(cookie)
                    .Split(',')
                    .Select(one => one.Split(':'))
                    .Select(pair => (Guid.Parse(pair[0]), Guid.Parse(pair[1]))),
            ];
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            // Not sealed by this installation.
            return [];
        }
    }
}
