using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What a council member is asked to score: the products of the sessions they sit in, and those alone.</summary>
[Allow(Role.Council, Change = [])]
internal sealed class MySheetsPage(Database database, Person person) : PageModel
{
    private const int MostSessions = 20;

    public sealed record Row(
        Guid SessionId,
        Guid Id,
        string Product,
        string Producer,
        HearingState State,
        int Round,
        bool Recused,
        bool Started,
        bool Closed
    );

    public sealed record Sitting(
        Guid Id,
        string Title,
        DateOnly HeldOn,
        string Place,
        SessionState State,
        Seat Seat,
        DateTime? DeclaredAt
    )
    {
        public IReadOnlyList<Row> Rows { get; init; } = [];
    }

    /// <summary>Those still open first, then the latest.</summary>
    public IReadOnlyList<Sitting> Sessions { get; private set; } = [];

    /// <summary>What they are called today, by hearing.</summary>
    public IReadOnlyDictionary<Guid, (string? Product, string? Producer)> Now { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var sittings = await (
            from session in person.OwnSessions(database)
            from member in session.Members
            where member.AccountId == person.AccountId
            orderby session.State == SessionState.Open descending, session.HeldOn descending, session.Id
            select new Sitting(
                session.Id,
                session.Title,
                session.HeldOn,
                session.Place,
                session.State,
                member.Seat,
                member.DeclaredAt
            )
        )
            .Take(MostSessions)
            .ToListAsync(stop);
        var ids = sittings.Select(one => one.Id).ToList();
        var rows = await (
            from session in person.OwnSessions(database)
            where ids.Contains(session.Id)
            from member in session.Members
            where member.AccountId == person.AccountId
            from hearing in database.Hearings
            where hearing.SessionId == session.Id
            orderby hearing.Position
            let sheet = hearing.Sheets.FirstOrDefault(one => one.MemberId == member.Id && one.Round == hearing.Round)
            select new Row(
                session.Id,
                hearing.Id,
                hearing.ProductName,
                hearing.ProducerName,
                hearing.State,
                hearing.Round,
                hearing.Declarations.Any(one => one.MemberId == member.Id && one.Conflict != Conflict.None),
                sheet != null,
                sheet != null && sheet.ClosedAt != null
            )
        ).ToListAsync(stop);
        Now = await NamesNow.OfAsync(database, database.Hearings.Where(one => ids.Contains(one.SessionId)), stop);
        Sessions = [.. sittings.Select(one => one with { Rows = [.. rows.Where(row => row.SessionId == one.Id)] })];
    }
}
