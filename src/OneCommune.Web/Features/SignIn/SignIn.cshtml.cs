using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.SignIn;

[AllowVisitor]
internal sealed class SignInPage(UserManager<Account> accounts, Database database, Person person, Texts.Texts text)
    : PageModel
{
    [BindProperty]
    public string UserName { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(Name = "tiep", SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = ModelState.IsValid ? await accounts.FindByNameAsync(UserName) : null;
        if (account is null || account.Disabled || await accounts.IsLockedOutAsync(account))
            return Refuse();
        if (!await accounts.CheckPasswordAsync(account, Password))
        {
            await accounts.AccessFailedAsync(account);
            await database.SaveAsync(person.Does("account.sign-in-failed", "account", account.Id), stop);
            return Refuse();
        }
        await accounts.ResetAccessFailedCountAsync(account);
        person.SignIn(account, []);
        await database.SaveAsync(person.Does("account.sign-in", "account", account.Id), stop);
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new(ClaimTypes.Name, account.Id.ToString()));
        identity.AddClaim(new(SignInCookie.Stamp, account.SecurityStamp!));
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return Url.IsLocalUrl(Next) ? LocalRedirect(Next) : LocalRedirect("/lam-viec");
    }

    private PageResult Refuse()
    {
        ModelState.AddModelError(
            "",
            text[
                "Không đăng nhập được: sai tên hoặc mật khẩu, hoặc tài khoản đang tạm khóa. Sau 5 lần sai, hãy chờ 15 phút rồi thử lại."
            ]
        );
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
