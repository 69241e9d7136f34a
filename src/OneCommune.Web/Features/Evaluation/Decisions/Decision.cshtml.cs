using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Word;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A decision with what it says of each product, or would say if it were signed as it is.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class DecisionOverviewPage(Database database, Person person, LawBook laws)
    : DecisionPage(database, person)
{
    public Paper Paper => DecisionPaper.Of(this);

    public IReadOnlyList<Settlement> Items { get; private set; } = [];

    /// <summary>The province it is decided in.</summary>
    public string Province { get; private set; } = "";

    /// <summary>The row of the trail that signing wrote; null until then.</summary>
    public TrailMark? Mark { get; private set; }

    public IActionResult OnGet(string? tep) =>
        tep == WordFile.Extension
            ? WordFile.Answer(Paper, $"quyet-dinh {Decision.Number ?? Decision.Submission}")
            : Page();

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Items = await Settlement.OfAsync(Database, await laws.ReadAsync(Database, stop), Decision, stop);
        Province = await Database
            .Units.Where(one => one.Id == Decision.UnitId)
            .Select(one => one.Name)
            .SingleAsync(stop);
        Mark = await Database.TrailMarkAsync("decision.sign", Id, stop);
        return true;
    }
}
