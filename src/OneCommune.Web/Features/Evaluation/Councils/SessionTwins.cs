using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A council sits once under one title on one day. Asked inside the transaction.</summary>
internal static class SessionTwins
{
    /// <summary>Refuses "council.session-exists".</summary>
    public static async Task RefuseAsync(Database database, CouncilSession session, CancellationToken stop)
    {
        var (id, unit, title, day) = (session.Id, session.UnitId, session.Title, session.HeldOn);
        if (
            await database.CouncilSessions.AnyAsync(
                one => one.Id != id && one.UnitId == unit && one.Title == title && one.HeldOn == day,
                stop
            )
        )
            throw new RefusalException("council.session-exists", day, title);
    }
}
