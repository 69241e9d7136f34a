using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A council sits once under one title, however it is typed, on one day. Asked inside the transaction.</summary>
internal static class SessionTwins
{
    /// <summary>Refuses "council.session-exists".</summary>
    public static async Task RefuseAsync(Database database, CouncilSession session, CancellationToken stop)
    {
        var (id, unit, day) = (session.Id, session.UnitId, session.HeldOn);
        var titles = await database
            .CouncilSessions.Where(one => one.Id != id && one.UnitId == unit && one.HeldOn == day)
            .Select(one => one.Title)
            .ToListAsync(stop);
        var match = VietnameseText.Match(session.Title);
        if (titles.Find(title => VietnameseText.Match(title) == match) is { } twin)
            throw new RefusalException("council.session-exists", day, twin);
    }
}
