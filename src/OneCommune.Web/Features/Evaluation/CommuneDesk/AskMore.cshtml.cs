using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>
/// The commune asks the producer for something more, or says it anew while it waits; the regulation's procedure says whether the
/// clock stands still.
/// </summary>
[Allow(Role.Commune)]
internal sealed class AskMorePage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? What { get; set; }

    public bool Asked => Dossier.IsAskedBy(Desk.Commune);

    protected override bool Admits => AtCommune;

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

    protected override void RefuseUnlessPossible()
    {
        if (!Asked && Dossier.Status != DossierStatus.CommuneReceived)
            throw new RefusalException("dossier.not-at-commune");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        Asked
            ? ChangeAsync(
                "dossier.change-request",
                () =>
                {
                    Dossier.ChangeRequest(Desk.Commune, What, Person.Occasion);
                    return "Đã sửa yêu cầu bổ sung.";
                },
                stop
            )
            : ChangeAsync(
                "dossier.ask-supplement",
                () =>
                {
                    Dossier.AskAtCommune(What, Person.Occasion);
                    return "Đã gửi yêu cầu bổ sung cho chủ thể.";
                },
                stop
            );
}
