using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Evaluation.Councils;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>A new account with its first right and a password that is told once; for the pages and the command line.</summary>
internal static class OpenAccount
{
    /// <summary>What is told where the password was told by the first of two sendings: nobody can read it again.</summary>
    public const string Already =
        "Tài khoản này đã được tạo ở lần gửi trước. Nếu chưa kịp ghi mật khẩu, hãy cấp lại mật khẩu ở đây.";

    /// <summary>
    /// For a page: sent again, its form finds the account this person opened by it, without a password. Refuses as
    /// <see cref="RunAsync"/>.
    /// </summary>
    public static async Task<(Guid Id, GivenPassword? Given)> OnceAsync(
        Database database,
        Person person,
        Passwords passwords,
        Account account,
        Grant grant,
        long? drawn,
        CancellationToken stop
    )
    {
        try
        {
            var act = person.Does("account.open", "account", account.Id);
            return (account.Id, await RunAsync(database, passwords, account, grant, act, stop));
        }
        catch (RefusalException refusal) when (refusal.Code == "account.user-name-taken")
        {
            var known = await database
                .Users.AsNoTracking()
                .SingleAsync(a => a.NormalizedUserName == account.NormalizedUserName, stop);
            var holds = await database.Grants.AnyAsync(
                g =>
                    g.AccountId == known.Id
                    && g.Role == grant.Role
                    && g.UnitId == grant.UnitId
                    && g.ProducerId == grant.ProducerId,
                stop
            );
            if (!holds || known.FullName != account.FullName)
                throw;
            if (!await person.DidAsync(database, "account.open", known.Id, drawn, stop))
                throw;
            return (known.Id, null);
        }
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
        var given = await AddAsync(database, passwords, account, grant, act, stop);
        await transaction.CommitAsync(stop);
        return given;
    }

    /// <summary>The same inside the caller's transaction.</summary>
    public static async Task<GivenPassword> AddAsync(
        Database database,
        Passwords passwords,
        Account account,
        Grant grant,
        Act act,
        CancellationToken stop
    )
    {
        await RefuseTakenAsync(database, account, stop);
        var given = GivenPassword.To(account, passwords, act.At);
        database.Users.Add(account);
        database.Grants.Add(grant);
        await database.SaveAsync(act, stop);
        return given;
    }

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
