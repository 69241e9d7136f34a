using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.ProvinceDesk;

/// <summary>The province asks the producer or the commune to complete a dossier (26/2026 art. 7.3).</summary>
[Allow(Role.Province)]
internal sealed class AskAtProvincePage(Database database, Person person, LawBook laws)
    : SupplementPage(database, person, laws, Desk.Province)
{
    [BindProperty]
    public AskedOf Of { get; set; }

    protected override bool Admits => AtProvince;

    protected override void RefuseUnlessPossible()
    {
        if (!Asked && Dossier.Status is not (DossierStatus.Proposed or DossierStatus.ProvinceReceived))
            throw new RefusalException("dossier.not-at-province");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        AskAsync(
            () =>
            {
                Dossier.AskAtProvince(Of, What, Person.Occasion);
                return Of == AskedOf.Producer
                    ? "Đã gửi yêu cầu bổ sung cho chủ thể."
                    : "Đã gửi yêu cầu bổ sung cho xã.";
            },
            stop
        );
}
