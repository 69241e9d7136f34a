using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

internal static class SecondFactorRemoval
{
    /// <summary>The account signs in with its password alone; its key and recovery codes are forgotten.</summary>
    public static async Task RemoveSecondFactorAsync(this Database database, Account account, CancellationToken stop)
    {
        if (await database.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == account.Id, stop) is { } factor)
            database.SecondFactors.Remove(factor);
        account.TwoFactorEnabled = false;
        account.Change();
    }
}
