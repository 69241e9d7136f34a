using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>
/// Setting up the second step: the password, then a key for the phone, then a code that proves the phone has it. Until then an
/// older key stays in force. Recovery codes are drawn once, in the answer to that code.
/// </summary>
[AllowSignedIn(BeforeSetUp = true)]
[EnableRateLimiting(SignInThrottle.Policy)]
internal sealed class SecondFactorPage(
    Database database,
    Person person,
    AuthenticatorKeys keys,
    ConfirmPassword confirm,
    Texts.Texts text
) : LoadedPage(database, person)
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

    public async Task<IActionResult> OnPostStartAsync(CancellationToken stop)
    {
        var account = await confirm.RunAsync(Password, stop);
        if (factor is null)
            Database.SecondFactors.Add(factor = new SecondFactor(account.Id));
        factor.Offer(keys.New());
        account.Change();
        await Database.SaveAsync(Person.Does("account.offer-second-factor", "account", account.Id), stop);
        return RedirectToPage(new { tiep = Next });
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken stop)
    {
        if (factor?.NewAuthenticatorKey is not { } key)
            throw new RefusalException("second-factor.not-started");
        var step = keys.Match(key, Code, Person.Now) ?? throw new RefusalException("second-factor.wrong-code");
        var account = await Database.Users.SingleAsync(a => a.Id == Person.AccountId, stop);
        var codes = RecoveryCodes.New();
        factor.Confirm(step, codes.Select(RecoveryCodes.Hash));
        account.TwoFactorEnabled = true;
        account.SignOutEverywhere();
        await Database.SaveAsync(Person.Does("account.set-second-factor", "account", account.Id), stop);
        await SignInCookie.IssueAsync(HttpContext, account);
        return Show(codes);
    }

    public async Task<IActionResult> OnPostRecoveryAsync(CancellationToken stop)
    {
        var account = await confirm.RunAsync(Password, stop);
        if (factor is not { InForce: true })
            throw new RefusalException("second-factor.not-started");
        var codes = RecoveryCodes.New();
        factor.RenewRecovery(codes.Select(RecoveryCodes.Hash));
        account.Change();
        await Database.SaveAsync(Person.Does("account.renew-recovery-codes", "account", account.Id), stop);
        return Show(codes);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        var account = await confirm.RunAsync(Password, stop);
        if (Demanded)
            throw new RefusalException("second-factor.demanded");
        await Database.RemoveSecondFactorAsync(account, stop);
        await Database.SaveAsync(Person.Does("account.remove-second-factor", "account", account.Id), stop);
        Done = text["Đã tắt xác thực hai bước."];
        return LocalRedirect("/tai-khoan");
    }

    private PageResult Show(string[] codes)
    {
        OfferedKey = null;
        Codes = codes;
        return Page();
    }
}
