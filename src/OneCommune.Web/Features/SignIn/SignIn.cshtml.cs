using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

/// <summary>
/// The first step: user name and password. The answer to a wrong one is the same, in words and in time, whether the name exists,
/// is locked or is disabled.
/// </summary>
[AllowVisitor]
[EnableRateLimiting(SignInThrottle.Policy)]
[RequestSizeLimit(SignInThrottle.LargestForm)]
internal sealed class SignInPage(Passwords passwords, Database database, Person person, Texts.Texts text) : PageModel
{
    [BindProperty]
    public string UserName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid || UserName.Length > 100 || Password.Length > 200)
            return Refuse();
        var name = await SignInName.OfAsync(database, UserName, stop);
        var known = await database.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
        var right = passwords.Verify(known, Password);

        // Read anew inside the transaction: guesses sent at the same time must not slip past the count.
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
        if (account is null || account.Disabled || account.IsLockedOut(person.Now))
        {
            // What was typed as a name is not written down: it may be a password in the wrong field.
            await RefusedSignIns.CountAsync(database, person.Today, account is not null, stop);
            await transaction.CommitAsync(stop);
            return Refuse();
        }
        if (!right)
        {
            account.CountFailure(person.Now);
            await database.SaveAsync(person.Does("account.sign-in-failed", "account", account.Id), stop);
            await transaction.CommitAsync(stop);
            return Refuse();
        }
        if (account.OneTimeUntil < person.Now)
            return RefuseOutdated();
        if (account.TwoFactorEnabled)
        {
            await SignInCookie.IssueAsync(HttpContext, account, SignInCookie.AfterPassword);
            return RedirectToPage("/SignIn/Code", new { tiep = Next });
        }
        account.ForgetFailures();
        person.SignIn(account, []);
        await database.SaveAsync(person.Does("account.sign-in", "account", account.Id), stop);
        await transaction.CommitAsync(stop);
        await SignInCookie.IssueAsync(HttpContext, account);
        return Url.IsLocalUrl(Next) ? LocalRedirect(Next) : LocalRedirect("/lam-viec");
    }

    private PageResult Refuse() =>
        Refuse(
            "Không đăng nhập được: sai tên hoặc mật khẩu, hoặc tài khoản đang tạm khóa. Sau 5 lần sai, hãy chờ 15 phút rồi thử lại."
        );

    private PageResult RefuseOutdated() =>
        Refuse("Mật khẩu được cấp đã quá hạn 14 ngày. Hãy đề nghị nơi cấp tài khoản cấp lại mật khẩu.");

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("", text[sentence]);
        Password = "";
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
