using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Evaluation;
using OneCommune.Storage.Office;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>A new account with its first right and a password that is told once; for the pages and the command line.</summary>
internal static class OpenAccount
{
    /// <summary>What is told where the password was told by the first of two sendings: nobody can read it again.</summary>
    public const string Already =
        "Tài khoản này đã được tạo ở lần gửi trước. Nếu chưa kịp ghi mật khẩu, hãy cấp lại mật khẩu ở đây.";

    /// <summary>The account a form asks for, each of its names told apart where it is wrong.</summary>
    public static Account Read(string userName, string fullName, FieldRefusals refusals)
    {
        var name = refusals.Read("FullName", () => Account.TidyName(fullName));
        var account = refusals.Read("UserName", () => Account.Open(Telephone.UserName(userName), name ?? "?"));
        return account ?? new Account();
    }

    /// <summary>Refuses with "account.user-name-taken", or as the account and the grant do.</summary>
    public static async Task<GivenPassword> RunAsync(
        Database database,
        Passwords passwords,
        Account account,
        Grant grant,
        Act act,
        CancellationToken stop
    )
    {
        await using var transaction = await database.BeginAsync(stop);
        var given = await AddAsync(database, passwords, account, grant, act.At, stop);
        await database.SaveAsync(act, stop);
        await transaction.CommitAsync(stop);
        return given;
    }

    /// <summary>The same inside the caller's change, who keeps it.</summary>
    public static async Task<GivenPassword> AddAsync(
        Database database,
        Passwords passwords,
        Account account,
        Grant grant,
        DateTime now,
        CancellationToken stop
    )
    {
        await RefuseTakenAsync(database, account, stop);
        var given = GivenPassword.To(account, passwords, now);
        database.Users.Add(account);
        database.Grants.Add(grant);
        return given;
    }

    /// <summary>Of a page that opened it: shown once, and sent again the form leads to the account.</summary>
    public static Kept Opened(Account account, Texts.Texts text) =>
        new("account.open", "account", account.Id, $"/lam-viec/nguoi-dung/{account.Id}", text[Already])
        {
            IsShownOnce = true,
        };

    /// <summary>Refuses with "account.user-name-taken".</summary>
    public static async Task RefuseTakenAsync(Database database, Account account, CancellationToken stop)
    {
        if (await database.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName, stop))
            throw new RefusalException("account.user-name-taken", account.UserName!);
    }
}

/// <summary>A password for one sign-in, to be told to its owner now: only its hash is kept.</summary>
/// <param name="Until">UTC.</param>
internal sealed record GivenPassword(string UserName, string Password, DateTime Until)
{
    /// <summary>What the same form sent again is told.</summary>
    public const string Already =
        "Mật khẩu đã được cấp ở lần gửi trước và chỉ hiện một lần. Nếu chưa kịp ghi, hãy cấp lại.";

    /// <summary>For an account that is in use: ends every lock-out and throws away what a council member had only drafted.</summary>
    public static async Task<GivenPassword> AnewAsync(
        Database database,
        Account account,
        Passwords passwords,
        DateTime now,
        CancellationToken stop
    )
    {
        await KnownDevice.ForgetFailuresAsync(database, account.Id, stop);
        await DiscardDrafts.RunAsync(database, account.Id, now, stop);
        return To(account, passwords, now);
    }

    public static GivenPassword To(Account account, Passwords passwords, DateTime now)
    {
        var password = ReadableSecret.New(groups: 3);
        account.GiveOneTimePassword(passwords.Hash(password), now);
        return new(account.UserName!, password, account.OneTimeUntil!.Value);
    }
}
