using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The rounds of last year to next year: cut-offs, and how many dossiers fell into each (26/2026 art. 5).</summary>
[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class RoundsPage(Database database, Person person, LawBook laws) : PageModel
{
    public sealed record Line(EvaluationRound Round, int Proposed, int Decided);

    public Regulation Regulation { get; private set; } = null!;
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public EvaluationRound? Current { get; private set; }
    public DateOnly Today => person.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Regulation = (await laws.ReadAsync(database, stop)).InForceOn(person.Today);
        Current = EvaluationRound.Of(Regulation, person.Today);
        var lines = new List<Line>();
        foreach (var round in EvaluationRound.All(Regulation, person.Today.Year - 1, person.Today.Year + 1))
        {
            var states = await person
                .Dossiers(database)
                .Where(d => d.ProposedOn >= round.ProposedFrom && d.ProposedOn < round.ProposedBefore)
                .GroupBy(d => d.Status)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(stop);
            lines.Add(new(round, states.Sum(s => s.Count), states.Where(s => Decided(s.Key)).Sum(s => s.Count)));
        }
        Lines = lines;
    }

    private static bool Decided(DossierStatus status) =>
        status is DossierStatus.Recognised or DossierStatus.ApprovedForProposal or DossierStatus.NotRecognised;
}
