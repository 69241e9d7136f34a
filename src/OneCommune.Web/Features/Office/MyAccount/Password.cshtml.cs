using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>Choosing one's own password; every other browser signed in to the account is signed out.</summary>
[AllowSignedIn(BeforeSetUp = true)]
[EnableRateLimiting(SignInThrottle.Policy)]
[SecretForm]
internal sealed class PasswordPage(
    Database database,
    Person person,
    Passwords passwords,
    ConfirmPassword confirm,
    Texts.Texts text
) : ConfirmedPage(database, person, confirm)
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

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "account.wrong-password" => nameof(Old),
            "account.locked" => "",
            _ => nameof(New),
        };

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // What cannot be right is no guess, and is told with the rest.
        if (Old.Length is 0 or > PasswordRule.Most)
            Refusals.Check(nameof(Old), () => throw new RefusalException("account.wrong-password"));
        Refusals.Check(nameof(New), () => PasswordRule.Check(New, ""));
        if (New != Again || Again.Length is 0 or > PasswordRule.Most)
            Refusals.Check(nameof(Again), () => throw new RefusalException("password.not-same"));
        Refusals.RefuseIfAny();
        return ChangeAsync(
            Old,
            account =>
            {
                if (PasswordRule.Normal(New) == PasswordRule.Normal(Old))
                    throw new RefusalException("password.same-as-old");
                PasswordRule.Check(New, account.UserName!);
                account.ChoosePassword(passwords.Hash(New));
                var done = text["Đã đổi mật khẩu."];
                var kept = new Kept("account.choose-password", "account", account.Id, WayBack.Of(Url, Next), done)
                {
                    Then = () => SignInCookie.IssueAsync(HttpContext, account, device: Person.Device),
                };
                return Task.FromResult(kept);
            },
            stop
        );
    }
}
