using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>A change of one's own account that asks for the password first.</summary>
internal abstract class ConfirmedPage(Database database, Person person, ConfirmPassword confirm)
    : LoadedPage(database, person)
{
    protected override object? Subject => Person.AccountId;

    /// <summary>
    /// The password is asked outside the change: a wrong one is counted, and that is kept though the change is refused. The same form sent
    /// again is not asked, for the password may be another by now.
    /// </summary>
    protected async Task<IActionResult> ChangeAsync(
        string password,
        Func<Account, Task<Kept>> change,
        CancellationToken stop
    )
    {
        if (await AnsweredAsync(stop) is { } first)
            return first;
        var stamp = await confirm.RunAsync(password, stop);
        return await ChangeAsync(
            async () =>
            {
                var account = await Database.Users.SingleAsync(a => a.Id == Person.AccountId, stop);
                RefuseStale(stamp, account.ConcurrencyStamp);
                return await change(account);
            },
            stop
        );
    }
}
