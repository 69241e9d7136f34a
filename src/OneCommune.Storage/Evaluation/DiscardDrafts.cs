using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;

namespace OneCommune.Storage.Evaluation;

/// <summary>
/// Whoever gives a member's account a password could sign in as the member: what the member had only drafted goes, so that nobody else
/// reads it or writes it to its end. The secretary and the member are told; the trail keeps the seals.
/// </summary>
public static class DiscardDrafts
{
    public static async Task RunAsync(Database database, Guid account, DateTime now, CancellationToken stop)
    {
        var drafts = await (
            from sheet in database.Set<Sheet>()
            where sheet.ClosedAt == null
            join member in database.Set<CouncilMember>() on sheet.MemberId equals member.Id
            where member.AccountId == account
            join session in database.CouncilSessions.IgnoreAutoIncludes() on member.SessionId equals session.Id
            where session.State == SessionState.Open
            select new { sheet, member }
        ).ToListAsync(stop);
        foreach (var member in drafts.Select(one => one.member).Distinct())
            member.DraftsWereDiscarded(now);
        database.RemoveRange(drafts.Select(one => one.sheet));
    }
}
