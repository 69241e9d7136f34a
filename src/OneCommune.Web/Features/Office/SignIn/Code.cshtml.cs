using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.SignIn;

/// <summary>The second step: a code of the authenticator, or a recovery code. Wrong ones count to the same lock-out as passwords.</summary>
[AllowVisitor]
[EnableRateLimiting(SignInThrottle.Policy)]
[RequestSizeLimit(SignInThrottle.LargestForm)]
[IgnoreAntiforgeryToken] // Checked below: whoever signed in meanwhile in another window goes on.
[SecretForm]
internal sealed class CodePage(
    AuthenticatorKeys keys,
    KnownDevices devices,
    Database database,
    IAntiforgery forgery,
    Person person,
    FormSeal seal,
    Texts.Texts text
) : CarryingPage(person, seal)
{
    [BindProperty]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await AfterPasswordAsync(stop) is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await forgery.IsOursAsync(HttpContext))
            return Person.SignedIn && SignInForm.HasWornToken(Request) ? GoOn() : BadRequest();
        if (await AfterPasswordAsync(stop) is not { } known)
            return StartAgain();
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleAsync(a => a.Id == known.Id, stop);
        var factor = await database.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == known.Id, stop);
        if (factor is not { InForce: true })
            return StartAgain();
        var device = await devices.FindAsync(HttpContext, account.Id, stop);
        IGuessCount count = device is null ? account : device;
        if (count.IsLockedOut(Person.Now))
            return RefuseLocked();
        if (!Accept(factor))
        {
            count.CountFailure(Person.Now);
            await database.SaveAsync(Person.Does("account.code-failed", "account", account.Id), stop);
            await transaction.CommitAsync(stop);
            return count.IsLockedOut(Person.Now)
                ? RefuseLocked()
                : Refuse(
                    "Mã không đúng hoặc đã dùng rồi. Mỗi mã chỉ dùng một lần: hãy chờ mã mới hiện ra rồi nhập lại."
                );
        }
        count.ForgetFailures();
        device = await devices.RememberAsync(HttpContext, device, account.Id, Person.Now, stop);
        Person.SignIn(account, []);
        await database.SaveAsync(Person.Does("account.sign-in", "account", account.Id), stop);
        await transaction.CommitAsync(stop);
        await HttpContext.SignOutAsync(SignInCookie.AfterPassword);
        await SignInCookie.IssueAsync(HttpContext, account, device: device.Id);
        return GoOn();
    }

    private bool Accept(SecondFactor factor) =>
        keys.Match(factor.AuthenticatorKey!, Code, Person.Now) is { } step
            ? factor.Use(step)
            : factor.UseRecovery(RecoveryCodes.Hash(Code));

    private async Task<Account?> AfterPasswordAsync(CancellationToken stop)
    {
        var cookie = await HttpContext.AuthenticateAsync(SignInCookie.AfterPassword);
        return cookie.Succeeded ? await SignInCookie.FindAsync(database, cookie.Principal, stop) : null;
    }

    private RedirectResult StartAgain() =>
        Redirect("/dang-nhap" + QueryString.Create(WayBack.Name, WayBack.Of(Url, Next)));

    private PageResult RefuseLocked() =>
        Refuse(
            "Đã nhập sai 5 lần nên tạm khóa 15 phút. Hãy đăng nhập lại sau {0:HH:mm}. Cần vào ngay: chủ thể gọi cán bộ OCOP xã, phường; cán bộ gọi cơ quan OCOP tỉnh.",
            VietnamTime.Local(Person.Now + IGuessCount.LockedFor)
        );

    private PageResult Refuse(string sentence, params object[] values)
    {
        ModelState.AddModelError("", text[sentence, values]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
