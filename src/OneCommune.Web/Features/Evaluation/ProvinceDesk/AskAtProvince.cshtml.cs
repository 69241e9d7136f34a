using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.ProvinceDesk;

/// <summary>The province asks the producer or the commune to complete a dossier (26/2026 art. 7.3), or says anew what it waits for.</summary>
[Allow(Role.Province)]
internal sealed class AskAtProvincePage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public AskedOf Of { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public bool Asked => Dossier.IsAskedBy(Desk.Province);

    protected override bool Admits => AtProvince;

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
        if (!Asked && Dossier.Status is not (DossierStatus.Proposed or DossierStatus.ProvinceReceived))
            throw new RefusalException("dossier.not-at-province");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        Asked
            ? ChangeAsync(
                "dossier.change-request",
                () =>
                {
                    Dossier.ChangeRequest(Desk.Province, What, Person.Occasion);
                    return "Đã sửa yêu cầu bổ sung.";
                },
                stop
            )
            : ChangeAsync(
                "dossier.ask-supplement",
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
