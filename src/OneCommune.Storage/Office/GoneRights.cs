using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Office;

internal static class GoneRights
{
    /// <summary>
    /// Refuses with "right.gone" when a right the act stands on was withdrawn, or its account disabled, since it was begun. Asked once the
    /// writer's place is held, when nobody can withdraw it any more.
    /// </summary>
    public static async Task RefuseGoneRightsAsync(this Database database, Act act, CancellationToken stop)
    {
        if (act.Rights.Count == 0)
            return;
        var standing = await database.Grants.CountAsync(
            g =>
                g.AccountId == act.AccountId
                && act.Rights.Contains(g.Id)
                && database.Users.Any(a => a.Id == g.AccountId && !a.Disabled),
            stop
        );
        if (standing < act.Rights.Count)
            throw new RefusalException("right.gone");
    }
}
