using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Form 01 as it is printed, with the office's part filled in once received.</summary>
[Allow(
    Role.Producer,
    Role.Commune,
    Role.Province,
    Role.Secretary,
    Role.Council,
    Role.Leader,
    Role.Auditor,
    Change = []
)]
internal sealed class PrintRegistrationPage(Database database, Person person, LawBook laws)
    : DossierPaperPage(database, person, laws)
{
    public void OnGet() { }
}

/// <summary>Form 02 as it is printed; where the decision's own sentences are loaded, they stand for our short labels.</summary>
[Allow(
    Role.Producer,
    Role.Commune,
    Role.Province,
    Role.Secretary,
    Role.Council,
    Role.Leader,
    Role.Auditor,
    Change = []
)]
internal sealed class PrintReportPage(Database database, Person person, LawBook laws)
    : DossierPaperPage(database, person, laws)
{
    public IReadOnlyDictionary<(string Criterion, int Option), string> Wording { get; private set; } =
        new Dictionary<(string, int), string>();
    public ScoreView Score { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Wording = await Wordings.OfAsync(Database, Set, stop);
        Score = ScoreView.Of(Dossier, Set, editable: false);
    }
}
