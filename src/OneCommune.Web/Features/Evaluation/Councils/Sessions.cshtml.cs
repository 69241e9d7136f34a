using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class SessionsPage(Database database, Person person) : PageModel
{
    private const int PageSize = 50;

    public sealed record Row(
        Guid Id,
        string Title,
        DateOnly HeldOn,
        SessionState State,
        int Members,
        int Hearings,
        int Concluded
    );

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public SessionState? State { get; private set; }
    public ListQuery List { get; private set; } = null!;

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        List = new ListQuery(Request);
        State = List.Word<SessionState>("trang-thai");
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var sessions = person.Sessions(database);
        if (State is { } state)
            sessions = sessions.Where(session => session.State == state);
        if (VietnameseText.Fold(Query ?? "") is { Length: > 0 } words)
            sessions = sessions.Where(session =>
                session.FoldedTitle.Contains(words)
                || database.Hearings.Any(hearing =>
                    hearing.SessionId == session.Id
                    && database.Products.Any(product =>
                        product.Id == hearing.ProductId && product.FoldedName.Contains(words)
                    )
                )
            );
        var rows = await sessions
            .OrderByDescending(session => session.HeldOn)
            .ThenByDescending(session => session.Id)
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(session => new Row(
                session.Id,
                session.Title,
                session.HeldOn,
                session.State,
                session.Members.Count,
                database.Hearings.Count(one => one.SessionId == session.Id && one.State != HearingState.Withdrawn),
                database.Hearings.Count(one => one.SessionId == session.Id && one.State == HearingState.Concluded)
            ))
            .ToListAsync(stop);
        More = rows.Count > PageSize;
        Rows = rows.Take(PageSize).ToList();
    }
}
