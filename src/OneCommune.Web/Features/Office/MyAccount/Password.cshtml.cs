using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>Choosing one's own password; every other browser signed in to the account is signed out.</summary>
[AllowSignedIn(BeforeSetUp = true)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class PasswordPage(
    Database database,
    Person person,
    Passwords passwords,
    ConfirmPassword confirm,
    Texts.Texts text
) : LoadedPage(database, person)
{
    [BindProperty]
    public string Old { get; set; } = "";

    [BindProperty]
    public string New { get; set; } = "";

    [BindProperty]
    public string Again { get; set; } = "";

    [BindProperty(Name = WayBack.Name, SupportsGet = true)]
    public string? Next { get; set; }

    protected override Task<bool> LoadAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await confirm.RunAsync(Old, stop);
        if (New != Again)
            throw new RefusalException("password.not-same");
        if (PasswordRule.Normal(New) == PasswordRule.Normal(Old))
            throw new RefusalException("password.same-as-old");
        PasswordRule.Check(New, account.UserName!);
        account.ChoosePassword(passwords.Hash(New));
        await Database.SaveAsync(Person.Does("account.choose-password", "account", account.Id), stop);
        await SignInCookie.IssueAsync(HttpContext, account, device: Person.Device);
        Done = text["Đã đổi mật khẩu."];
        return this.GoOn(Next);
    }
}
