using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.SignIn;

/// <summary>
/// The first step: user name and password. The answer to a wrong one is the same, in words and in time, whether the name exists,
/// is locked or is disabled.
/// </summary>
[AllowVisitor]
[EnableRateLimiting(SignInThrottle.Policy)]
[RequestSizeLimit(SignInThrottle.LargestForm)]
[IgnoreAntiforgeryToken] // Checked below: whoever signed in meanwhile in another window goes on.
[SecretForm]
internal sealed class SignInPage(
    Passwords passwords,
    KnownDevices devices,
    Database database,
    IAntiforgery forgery,
    Person person,
    FormSeal seal,
    Texts.Texts text
) : CarryingPage(person, seal)
{
    [BindProperty]
    public string UserName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>The password was right, and a code is asked for on this very page, so that what was typed goes along.</summary>
    public bool AsksCode { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await forgery.IsOursAsync(HttpContext))
            return Person.SignedIn && SignInForm.HasWornToken(Request) ? GoOn() : BadRequest();
        if (!ModelState.IsValid || UserName.Length > 100 || Password.Length > 200)
            return Refuse();
        var name = await SignInName.OfAsync(database, UserName, stop);
        var known = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
        var right = passwords.Verify(known, Password);

        // Read anew inside the transaction: guesses sent at the same time must not slip past the count.
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
        var device = account is null ? null : await devices.FindAsync(HttpContext, account.Id, stop);
        var count = (IGuessCount?)device ?? account;
        if (account is null || account.Disabled || count!.IsLockedOut(Person.Now))
        {
            // What was typed as a name is not written down: it may be a password in the wrong field.
            await RefusedSignIns.CountAsync(database, Person.Today, account is not null, stop);
            await transaction.CommitAsync(stop);
            return Refuse();
        }
        if (!right)
        {
            count.CountFailure(Person.Now);
            await database.SaveAsync(Person.Does("account.sign-in-failed", "account", account.Id), stop);
            await transaction.CommitAsync(stop);
            return Refuse();
        }
        if (account.OneTimeUntil < Person.Now)
            return RefuseOutdated();
        if (account.TwoFactorEnabled)
        {
            await SignInCookie.IssueAsync(HttpContext, account, SignInCookie.AfterPassword);
            AsksCode = Carried is not null;
            return AsksCode ? Page() : Redirect("/dang-nhap/ma" + QueryString.Create("tiep", Next ?? "/lam-viec"));
        }
        count.ForgetFailures();
        device = await devices.RememberAsync(HttpContext, device, account.Id, Person.Now, stop);
        Person.SignIn(account, []);
        await database.SaveAsync(Person.Does("account.sign-in", "account", account.Id), stop);
        await transaction.CommitAsync(stop);
        await SignInCookie.IssueAsync(HttpContext, account, device: device.Id);
        return GoOn();
    }

    private PageResult Refuse() =>
        Refuse(
            "Không đăng nhập được: sai tên hoặc mật khẩu, hoặc tài khoản đang tạm khóa vì 5 lần nhập sai. Nếu đã sai nhiều lần, hãy thử lại sau {0:HH:mm} hoặc dùng máy đã từng đăng nhập. Cần vào ngay: chủ thể gọi cán bộ OCOP xã, phường; cán bộ gọi cơ quan OCOP tỉnh.",
            VietnamTime.Local(Person.Now + IGuessCount.LockedFor)
        );

    private PageResult RefuseOutdated() =>
        Refuse("Mật khẩu được cấp đã quá hạn 14 ngày. Hãy đề nghị nơi cấp tài khoản cấp lại mật khẩu.");

    private PageResult Refuse(string sentence, params object[] values)
    {
        ModelState.AddModelError("", text[sentence, values]);
        Password = "";
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
