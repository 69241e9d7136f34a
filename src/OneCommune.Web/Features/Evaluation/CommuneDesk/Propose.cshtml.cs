using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The commune's letter goes to the province with Form 03 and the dossier.</summary>
[Allow(Role.Commune)]
internal sealed class ProposePage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? LetterNumber { get; set; }

    [BindProperty]
    public DateOnly? LetterOn { get; set; }

    public EvaluationRound? Round { get; private set; }
    public bool Ready => Dossier.Findings.Count == Enum.GetValues<Matter>().Length;
    public IEnumerable<Finding> NotMet => Dossier.Findings.Where(f => !f.Met);

    protected override bool Admits => AtCommune;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Round = EvaluationRound.Of(Regulation, Person.Today);
        if (HttpMethods.IsGet(Request.Method))
            LetterOn = Person.Today;
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        Dossier.Propose(
            LetterNumber,
            LetterOn ?? throw new RefusalException("dossier.letter-undated"),
            Person.Occasion
        );
        await SaveAsync("dossier.propose", stop);
        Done = "Đã đề nghị hồ sơ lên tỉnh.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
