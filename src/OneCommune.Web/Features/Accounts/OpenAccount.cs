using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.SignIn;

namespace OneCommune.Web.Features.Accounts;

/// <summary>A new account with its first right and a password that is told once; for the pages and the command line.</summary>
internal static class OpenAccount
{
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
        var given = GivenPassword.To(account, passwords, act.At);
        await using var transaction = await database.BeginAsync(stop);
        if (await database.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName, stop))
            throw new RefusalException("account.user-name-taken", account.UserName!);
        database.Users.Add(account);
        database.Grants.Add(grant);
        await database.SaveAsync(act, stop);
        await transaction.CommitAsync(stop);
        return given;
    }
}

/// <summary>A password for one sign-in, to be told to its owner now: only its hash is kept.</summary>
/// <param name="Until">UTC.</param>
internal sealed record GivenPassword(string UserName, string Password, DateTime Until)
{
    public static GivenPassword To(Account account, Passwords passwords, DateTime now)
    {
        var password = ReadableSecret.New(groups: 3);
        account.GiveOneTimePassword(passwords.Hash(password), now);
        return new(account.UserName!, password, account.OneTimeUntil!.Value);
    }
}
