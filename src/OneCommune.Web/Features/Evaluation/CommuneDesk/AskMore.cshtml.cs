using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The commune asks the producer; the regulation's procedure says whether the clock stands still.</summary>
[Allow(Role.Commune)]
internal sealed class AskMorePage(Database database, Person person, LawBook laws)
    : SupplementPage(database, person, laws, Desk.Commune)
{
    protected override bool Admits => AtCommune;

    protected override void RefuseUnlessPossible()
    {
        if (!Asked && Dossier.Status != DossierStatus.CommuneReceived)
            throw new RefusalException("dossier.not-at-commune");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        AskAsync(
            () =>
            {
                Dossier.AskAtCommune(What, Person.Occasion);
                return "Đã gửi yêu cầu bổ sung cho chủ thể.";
            },
            stop
        );
}
