using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class DecisionsPage(Database database, Person person) : PageModel
{
    public sealed record Row(
        Guid Id,
        string? Number,
        string Submission,
        DateOnly Date,
        DecisionState State,
        int Items,
        int Recognised
    );

    public DecisionState? State { get; private set; }
    public Rows<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var query = new ListQuery(Request);
        State = query.Word<DecisionState>("trang-thai");
        var decisions = person.Decisions(database);
        if (State is { } state)
            decisions = decisions.Where(one => one.State == state);
        if (query.Number("nam", 2000, 2100) is { } year)
            decisions = decisions.Where(one => one.Year == year);
        decisions = SearchDecisions.Matching(database, decisions, query.Text("q"));
        var rows = await decisions
            .OrderByDescending(one => one.Date)
            .ThenByDescending(one => one.Id)
            .Select(one => new Row(
                one.Id,
                one.Number,
                one.Submission,
                one.Date,
                one.State,
                one.Items.Count,
                one.Items.Count(item => item.Outcome == Outcome.Recognised)
            ))
            .PageOf(query)
            .ToListAsync(stop);
        List = new(rows, await decisions.CountAsync(stop), query);
    }
}
