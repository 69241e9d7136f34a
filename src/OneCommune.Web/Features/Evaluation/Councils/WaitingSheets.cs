using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What the council asks of one of its members: to declare, then to score.</summary>
internal static class WaitingSheets
{
    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is(Role.Council))
            return [];
        var seats = await (
            from session in person.OwnSessions(database)
            where session.State == SessionState.Open
            from member in session.Members
            where member.AccountId == person.AccountId
            select new
            {
                Declared = member.DeclaredAt != null,
                ToScore = database.Hearings.Count(h =>
                    h.SessionId == session.Id
                    && h.State == HearingState.Scoring
                    && !h.Declarations.Any(d => d.MemberId == member.Id && d.Conflict != Conflict.None)
                    && !h.Sheets.Any(s => s.MemberId == member.Id && s.Round == h.Round && s.ClosedAt != null)
                ),
            }
        ).ToListAsync(stop);
        return
        [
            new(
                seats.Count(s => !s.Declared),
                "phiên họp chờ anh/chị khai báo xung đột lợi ích",
                "/lam-viec/phieu-cham"
            ),
            new(seats.Where(s => s.Declared).Sum(s => s.ToScore), "phiếu chấm chưa khóa", "/lam-viec/phieu-cham"),
        ];
    }
}
