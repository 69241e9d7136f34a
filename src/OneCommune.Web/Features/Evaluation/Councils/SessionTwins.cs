using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A council sits once under one title on one day. Asked inside the transaction.</summary>
internal static class SessionTwins
{
    public static Task<CouncilSession?> FindAsync(Database database, CouncilSession session, CancellationToken stop)
    {
        var (id, unit, title, day) = (session.Id, session.UnitId, session.Title, session.HeldOn);
        return database
            .CouncilSessions.AsNoTracking()
            .FirstOrDefaultAsync(
                one => one.Id != id && one.UnitId == unit && one.Title == title && one.HeldOn == day,
                stop
            );
    }

    public static RefusalException Refuse(CouncilSession known) =>
        new("council.session-exists", known.HeldOn, known.Title);
}
