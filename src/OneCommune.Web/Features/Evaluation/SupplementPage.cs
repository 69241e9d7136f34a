using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation;

/// <summary>A desk asks for something more, or says anew what it waits for.</summary>
internal abstract class SupplementPage(Database database, Person person, LawBook laws, Desk desk)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? What { get; set; }

    public bool Asked => Dossier.IsAskedBy(desk);

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "dossier.reason-empty" or "dossier.too-long" ? nameof(What) : "";

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord && Asked)
            What = Dossier.SupplementText;
        return true;
    }

    /// <param name="ask">Asks for the first time, and says so.</param>
    protected Task<IActionResult> AskAsync(Func<string> ask, CancellationToken stop) =>
        Asked
            ? ChangeAsync(
                "dossier.change-request",
                () =>
                {
                    Dossier.ChangeRequest(desk, What, Person.Occasion);
                    return "Đã sửa yêu cầu bổ sung.";
                },
                stop
            )
            : ChangeAsync("dossier.ask-supplement", ask, stop);
}
