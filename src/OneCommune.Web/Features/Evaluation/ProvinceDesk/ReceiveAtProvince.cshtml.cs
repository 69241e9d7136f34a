using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.ProvinceDesk;

/// <summary>The provincial agency takes in what a commune proposed, with the samples.</summary>
[Allow(Role.Province)]
internal sealed class ReceiveAtProvincePage(Database database, Person person, LawBook laws, Texts.Texts text)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public int? Samples { get; set; }

    public EvaluationRound? Round { get; private set; }

    protected override bool Admits => AtProvince;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Round = EvaluationRound.Of(Regulation, Dossier.ProposedOn ?? Person.Today);
        if (HttpMethods.IsGet(Request.Method))
            Samples = Set.Samples ?? 0;
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.samples" ? nameof(Samples) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.receive-at-province",
            async () =>
            {
                var year = Person.Today.Year;
                var last =
                    await Database.Dossiers.Where(d => d.ProvinceYear == year).MaxAsync(d => d.ProvinceSequence, stop)
                    ?? 0;
                var receipt = new Receipt(last + 1, await ProvinceCodeAsync(stop), Place.Code);
                Dossier.ReceiveAtProvince(receipt, Samples ?? 0, Set, Person.Occasion);
                return text["Tỉnh đã tiếp nhận, số của tỉnh {0}.", Dossier.ProvinceNumber];
            },
            stop
        );
}
