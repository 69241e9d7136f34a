using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Another set or kind for a draft; also the way from an ended regulation to the one in force.</summary>
[Allow(Role.Producer)]
internal sealed class ChooseSetPage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public int? SetNumber { get; set; }

    [BindProperty]
    public DossierKind Kind { get; set; }

    /// <summary>What somebody looks for among the sets.</summary>
    [BindProperty(Name = "bo")]
    public string? Sought { get; set; }

    public IReadOnlyList<ProductSet> Found { get; private set; } = [];

    public Regulation InForce { get; private set; } = null!;

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        InForce = Catalogue.InForceOn(Person.Today);
        Found = SetSearch.Find(InForce, Sought);
        if (ShowsRecord)
            (SetNumber, Kind) = (InForce.Id == Regulation.Id ? Set.Number : null, Dossier.Kind);
        return true;
    }

    /// <summary>The same page with the sets that were looked for; nothing is kept.</summary>
    public IActionResult OnPostFind() => Page();

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.no-set" ? nameof(SetNumber) : "";

    protected override void RefuseUnlessPossible()
    {
        if (Dossier.Status != DossierStatus.Draft)
            throw new RefusalException("dossier.not-draft");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.choose-set",
            () =>
            {
                Dossier.ChooseSet(InForce, SetNumber ?? throw new RefusalException("dossier.no-set"), Producer);
                Dossier.ChooseKind(Kind);
                return "Đã đổi bộ sản phẩm, loại hồ sơ.";
            },
            stop
        );
}
