using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>
/// Setting up the second step: the password, then a key for the phone, then a code that proves the phone has it. Until then an
/// older key stays in force. Recovery codes are drawn once, in the answer to that code.
/// </summary>
[AllowSignedIn(BeforeSetUp = true)]
[EnableRateLimiting(SignInThrottle.Policy)]
[SecretForm]
internal sealed class SecondFactorPage(
    Database database,
    Person person,
    AuthenticatorKeys keys,
    ConfirmPassword confirm,
    Texts.Texts text
) : ConfirmedPage(database, person, confirm)
{
    private SecondFactor? factor;

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = WayBack.Name, SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Where they go on to once the codes are put away.</summary>
    public string Onwards => WayBack.Of(Url, Next);

    public bool InForce => factor is { InForce: true };
    public int RecoveryLeft => factor?.RecoveryLeft ?? 0;
    public string? OfferedKey { get; private set; }
    public bool Demanded { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        factor = await Database.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == Person.AccountId, stop);
        OfferedKey = factor?.NewAuthenticatorKey is { } key ? keys.Written(key) : null;
        Demanded = await SetUpRules.DemandsSecondFactorAsync(Database, Person.Grants, stop);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "account.wrong-password" => nameof(Password),
            "second-factor.wrong-code" => nameof(Code),
            _ => "",
        };

    public Task<IActionResult> OnPostStartAsync(CancellationToken stop) =>
        ChangeAsync(
            Password,
            account =>
            {
                if (factor is null)
                    Database.SecondFactors.Add(factor = new SecondFactor(account.Id));
                factor.Offer(keys.New());
                account.Change();
                return Task.FromResult(Did("account.offer-second-factor", account));
            },
            stop
        );

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                if (factor?.NewAuthenticatorKey is not { } key)
                    throw new RefusalException("second-factor.not-started");
                var step = keys.Match(key, Code, Person.Now) ?? throw new RefusalException("second-factor.wrong-code");
                var account = await Database.Users.SingleAsync(a => a.Id == Person.AccountId, stop);
                Codes = RecoveryCodes.New();
                factor.Confirm(step, Codes.Select(RecoveryCodes.Hash));
                account.TwoFactorEnabled = true;
                account.SignOutEverywhere();
                return Shown("account.set-second-factor", account) with
                {
                    Then = () => SignInCookie.IssueAsync(HttpContext, account),
                };
            },
            stop
        );

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken stop) =>
        ChangeAsync(
            Password,
            account =>
            {
                if (factor is not { InForce: true })
                    throw new RefusalException("second-factor.not-started");
                Codes = RecoveryCodes.New();
                factor.RenewRecovery(Codes.Select(RecoveryCodes.Hash));
                account.Change();
                return Task.FromResult(Shown("account.renew-recovery-codes", account));
            },
            stop
        );

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken stop) =>
        ChangeAsync(
            Password,
            async account =>
            {
                if (Demanded)
                    throw new RefusalException("second-factor.demanded");
                await Database.RemoveSecondFactorAsync(account, stop);
                return Did("account.remove-second-factor", account) with
                {
                    To = "/tai-khoan",
                    Done = text["Đã tắt xác thực hai bước."],
                };
            },
            stop
        );

    /// <summary>Back to this page, which says how it stands.</summary>
    private Kept Did(string act, Account account) =>
        new(act, "account", account.Id, "/tai-khoan/xac-thuc" + QueryString.Create(WayBack.Name, Onwards));

    /// <summary>With new recovery codes: whoever did not write them down has others given.</summary>
    private Kept Shown(string act, Account account) =>
        Did(act, account) with
        {
            Done = text["Mã dự phòng đã hiện ở lần gửi trước và chỉ hiện một lần. Nếu chưa kịp cất, hãy cấp mã mới."],
            IsShownOnce = true,
        };
}
