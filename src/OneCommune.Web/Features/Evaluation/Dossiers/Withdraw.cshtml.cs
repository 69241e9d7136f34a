using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>The producer takes a lodged dossier back, or throws a draft away, after being asked once more.</summary>
[Allow(Role.Producer)]
internal sealed class WithdrawPage(
    Database database,
    Person person,
    LawBook laws,
    DiscardDraft discard,
    Texts.Texts text
) : DossierPage(database, person, laws)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The mistyped product goes with its draft.</summary>
    [BindProperty]
    public bool WithProduct { get; set; }

    public bool IsDraft => Dossier.Status == DossierStatus.Draft;
    public bool MayWithdraw => Dossier.Status < DossierStatus.InCouncil;

    /// <summary>Nothing else speaks of the product.</summary>
    public bool MayTakeProduct { get; private set; }

    protected override bool Admits => Mine;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.too-long" ? nameof(Reason) : "";

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        MayTakeProduct = IsDraft && await discard.MayTakeProductAsync(Dossier, Product, stop);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        IsDraft
            ? ChangeAsync(() => DiscardAsync(stop), stop)
            : ChangeAsync(
                "dossier.withdraw",
                () =>
                {
                    Dossier.Withdraw(Reason, Person.Occasion);
                    return "Đã rút hồ sơ.";
                },
                stop
            );

    private async Task<Kept> DiscardAsync(CancellationToken stop)
    {
        RefuseStale(Version, Dossier.Version);
        var withProduct = WithProduct && MayTakeProduct;
        await discard.RunAsync(Dossier, Product, withProduct, stop);
        return Kept(
            "dossier.discard",
            "/lam-viec/ho-so",
            text[withProduct ? "Đã bỏ bản nháp và sản phẩm “{0}”." : "Đã bỏ bản nháp của “{0}”.", Product.Name]
        );
    }
}
