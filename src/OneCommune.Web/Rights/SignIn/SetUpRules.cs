using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>What an account must have set up before it may work.</summary>
internal static class SetUpRules
{
    public static async ValueTask<SetUp> OwedAsync(
        Database database,
        Account account,
        IReadOnlyList<Grant> grants,
        CancellationToken stop
    )
    {
        if (account.OneTimeUntil is not null)
            return SetUp.Password;
        return !account.TwoFactorEnabled && await DemandsSecondFactorAsync(database, grants, stop)
            ? SetUp.SecondFactor
            : SetUp.Nothing;
    }

    /// <summary>Whoever sets, decides or counts for the province needs more than a password.</summary>
    public static async ValueTask<bool> DemandsSecondFactorAsync(
        Database database,
        IReadOnlyList<Grant> grants,
        CancellationToken stop
    ) =>
        grants.Any(g => g.Role is Role.Province or Role.Leader or Role.Secretary)
        && !await database.Settings.AnyAsync(
            s => s.Name == Setting.SecondFactor && s.Value == "optional" || s.Name == Setting.Demo && s.Value == "true",
            stop
        );
}
