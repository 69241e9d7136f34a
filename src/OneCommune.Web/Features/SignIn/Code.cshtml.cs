using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

/// <summary>The second step: a code of the authenticator, or a recovery code. Wrong ones count to the same lock-out as passwords.</summary>
[AllowVisitor]
[EnableRateLimiting(SignInThrottle.Policy)]
[RequestSizeLimit(SignInThrottle.LargestForm)]
internal sealed class CodePage(AuthenticatorKeys keys, Database database, Person person, Texts.Texts text) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await AfterPasswordAsync(stop) is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await AfterPasswordAsync(stop) is not { } known)
            return StartAgain();
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleAsync(a => a.Id == known.Id, stop);
        var factor = await database.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == known.Id, stop);
        if (factor is not { InForce: true })
            return StartAgain();
        if (account.IsLockedOut(person.Now))
            return Refuse("Đã nhập sai nhiều lần, tài khoản tạm khóa 15 phút. Hãy chờ rồi đăng nhập lại.");
        if (!Accept(factor))
        {
            account.CountFailure(person.Now);
            await database.SaveAsync(person.Does("account.code-failed", "account", account.Id), stop);
            await transaction.CommitAsync(stop);
            return account.IsLockedOut(person.Now)
                ? Refuse("Đã nhập sai nhiều lần, tài khoản tạm khóa 15 phút. Hãy chờ rồi đăng nhập lại.")
                : Refuse(
                    "Mã không đúng hoặc đã dùng rồi. Mỗi mã chỉ dùng một lần: hãy chờ mã mới hiện ra rồi nhập lại."
                );
        }
        account.ForgetFailures();
        person.SignIn(account, []);
        await database.SaveAsync(person.Does("account.sign-in", "account", account.Id), stop);
        await transaction.CommitAsync(stop);
        await HttpContext.SignOutAsync(SignInCookie.AfterPassword);
        await SignInCookie.IssueAsync(HttpContext, account);
        return Url.IsLocalUrl(Next) ? LocalRedirect(Next) : LocalRedirect("/lam-viec");
    }

    private bool Accept(SecondFactor factor) =>
        keys.Match(factor.AuthenticatorKey!, Code, person.Now) is { } step
            ? factor.Use(step)
            : factor.UseRecovery(RecoveryCodes.Hash(Code));

    private async Task<Account?> AfterPasswordAsync(CancellationToken stop)
    {
        var cookie = await HttpContext.AuthenticateAsync(SignInCookie.AfterPassword);
        return cookie.Succeeded ? await SignInCookie.FindAsync(database, cookie.Principal, stop) : null;
    }

    private RedirectResult StartAgain() =>
        Redirect("/dang-nhap" + QueryString.Create("tiep", Url.IsLocalUrl(Next) ? Next : "/lam-viec"));

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("", text[sentence]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
