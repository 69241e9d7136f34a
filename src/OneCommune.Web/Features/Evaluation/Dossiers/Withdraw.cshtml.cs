using Microsoft.AspNetCore.Mvc;
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
    private bool gone;

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

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return gone = HttpMethods.IsPost(Request.Method) && await discard.IsGoneAsync(Id, stop);
        MayTakeProduct = IsDraft && await discard.MayTakeProductAsync(Dossier, Product, stop);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (gone)
            return Redirect("/lam-viec/ho-so");
        RefuseStale();
        if (IsDraft)
            return await DiscardAsync(stop);
        Dossier.Withdraw(Reason, Person.Occasion);
        await SaveAsync("dossier.withdraw", stop);
        Done = "Đã rút hồ sơ.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }

    private async Task<IActionResult> DiscardAsync(CancellationToken stop)
    {
        var withProduct = WithProduct && MayTakeProduct;
        var name = Product.Name;
        await discard.RunAsync(Dossier, Product, withProduct, stop);
        Done = withProduct ? text["Đã bỏ bản nháp và sản phẩm “{0}”.", name] : text["Đã bỏ bản nháp của “{0}”.", name];
        return Redirect("/lam-viec/ho-so");
    }
}
