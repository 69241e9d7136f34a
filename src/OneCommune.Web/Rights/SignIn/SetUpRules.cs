using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>What an account must have set up before it may work.</summary>
internal static class SetUpRules
{
    /// <param name="isLetOff">there are settings <see cref="LetsOff"/></param>
    public static SetUp Owed(Account account, IReadOnlyList<Grant> grants, bool isLetOff)
    {
        if (account.OneTimeUntil is not null)
            return SetUp.Password;
        return !account.TwoFactorEnabled && !isLetOff && AreWeighty(grants) ? SetUp.SecondFactor : SetUp.Nothing;
    }

    public static async ValueTask<bool> DemandsSecondFactorAsync(
        Database database,
        IReadOnlyList<Grant> grants,
        CancellationToken stop
    ) => AreWeighty(grants) && !await database.Settings.AnyAsync(LetsOff, stop);

    /// <summary>The settings that let everybody here off a second step.</summary>
    public static readonly Expression<Func<Setting, bool>> LetsOff = s =>
        s.Name == Setting.SecondFactor && s.Value == "optional" || s.Name == Setting.Demo && s.Value == "true";

    /// <summary>Whoever sets, decides or counts for the province needs more than a password.</summary>
    private static bool AreWeighty(IReadOnlyList<Grant> grants) =>
        grants.Any(g => g.Role is Role.Province or Role.Leader or Role.Secretary);
}
