using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Asks for the password again before a change that would let somebody else keep the account. Wrong ones count to the lock-out of the
/// visit's browser, which signs out everywhere, since somebody may sit at an unattended screen.
/// </summary>
internal sealed class ConfirmPassword(Database database, Passwords passwords, Person person)
{
    /// <summary>
    /// The version of the account whose password it is, for the change that follows. Refuses with "account.wrong-password" or
    /// "account.locked", which is kept.
    /// </summary>
    public async Task<string> RunAsync(string password, CancellationToken stop)
    {
        var shown = await database.Users.AsNoTracking().SingleAsync(a => a.Id == person.AccountId, stop);
        var right = password.Length <= 200 && passwords.Verify(shown, password);
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleAsync(a => a.Id == person.AccountId, stop);
        var device = await database.KnownDevices.SingleOrDefaultAsync(
            d => d.Id == person.Device && d.AccountId == account.Id,
            stop
        );
        IGuessCount count = device is null ? account : device;
        if (right && !count.IsLockedOut(person.Now))
            return shown.ConcurrencyStamp!;
        if (!right)
        {
            count.CountFailure(person.Now);
            if (count.IsLockedOut(person.Now))
                account.SignOutEverywhere();
            await database.SaveAsync(person.Does("account.password-failed", "account", account.Id), stop);
            await transaction.CommitAsync(stop);
        }
        throw new RefusalException(count.IsLockedOut(person.Now) ? "account.locked" : "account.wrong-password");
    }
}
