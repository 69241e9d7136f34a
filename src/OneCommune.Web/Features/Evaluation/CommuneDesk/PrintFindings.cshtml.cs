using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Word;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>Form 03, the commune's report, as it is printed and signed, or edited in Word.</summary>
[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Council, Role.Leader, Role.Auditor, Change = [])]
internal sealed class PrintFindingsPage(Database database, Person person, LawBook laws)
    : DossierPaperPage(database, person, laws)
{
    public Paper Paper => FindingsPaper.Of(this);

    public IActionResult OnGet(string? tep) =>
        tep == WordFile.Extension ? WordFile.Answer(Paper, $"mau-03 {Named.Product}") : Page();
}
