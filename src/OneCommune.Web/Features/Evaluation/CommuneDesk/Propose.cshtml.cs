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

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "dossier.letter-number" or "dossier.too-long" => nameof(LetterNumber),
            "dossier.letter-date" or "dossier.letter-undated" => nameof(LetterOn),
            _ => "",
        };

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.propose",
            () =>
            {
                Dossier.Propose(
                    LetterNumber,
                    LetterOn ?? throw new RefusalException("dossier.letter-undated"),
                    Person.Occasion
                );
                return "Đã đề nghị hồ sơ lên tỉnh.";
            },
            stop
        );
}
