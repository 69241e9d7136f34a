using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Registry;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>An item of a decision with all its outcome is settled from.</summary>
/// <param name="Past">What product and producer were before.</param>
/// <param name="Commune">Where the dossier was lodged.</param>
/// <param name="Mean">Of the council's points; null after a knock-out.</param>
internal sealed record Settlement(
    DecisionItem Item,
    Dossier Dossier,
    Product Product,
    Producer Producer,
    PastRecords Past,
    Regulation Regulation,
    RecognitionHistory History,
    string Commune,
    ExactMean? Mean
)
{
    /// <summary>The names a decision of that day says.</summary>
    public Named Named(DateOnly on) => Domain.Registry.Recognitions.Named.On(on, Product, Producer, Past);

    /// <summary>What is written in the decision's list: once signed, for good; until then as it would be signed on that day.</summary>
    public (string Product, string Producer) Says(Decision decision, DateOnly on) =>
        decision.State == DecisionState.Signed
            ? (Item.ProductName, Item.ProducerName)
            : (Past.NameOn(on, Product), Past.NameOn(on, Producer));

    public ProductSet Set => Regulation.Set(Dossier.SetNumber);

    /// <summary>What stands, or would stand if it were signed as it is.</summary>
    public Outcome Outcome(DateOnly on) => Item.Outcome ?? Item.Foresee(Dossier, Regulation, History, on);

    public static async Task<IReadOnlyList<Settlement>> OfAsync(
        Database database,
        RegulationCatalogue regulations,
        Decision decision,
        CancellationToken stop
    )
    {
        var dossierIds = decision.Items.Select(item => item.DossierId).ToList();
        var dossiers = await database
            .Dossiers.IgnoreAutoIncludes()
            .Where(one => dossierIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        var productIds = decision.Items.Select(item => item.ProductId).ToList();
        var products = await database
            .Products.Where(one => productIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        var producerIds = dossiers.Values.Select(one => one.ProducerId).Distinct().ToList();
        var producers = await database
            .Producers.AsNoTracking()
            .Where(one => producerIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        var past = await database.PastOfAsync([.. productIds, .. producerIds], stop);
        var unitIds = dossiers.Values.Select(one => one.UnitId).Distinct().ToList();
        var communes = await database
            .Units.Where(one => unitIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var hearings = decision.Items.Select(item => item.HearingId).ToList();
        var sums = await database
            .CouncilResults.Where(one => hearings.Contains(one.HearingId) && one.Sum != null)
            .Select(one => new
            {
                one.HearingId,
                one.Sha256,
                Sum = one.Sum!.Value,
                one.Counted,
            })
            .ToDictionaryAsync(one => (one.HearingId, one.Sha256), stop);
        var histories = await HistoriesAsync(database, productIds, stop);
        var settlements = new List<Settlement>();
        foreach (var item in decision.Items.OrderBy(item => item.Position))
        {
            // What this very decision gave does not count as earlier.
            var earlier = histories[item.ProductId].Where(one => one.DossierId != item.DossierId).ToList();
            var dossier = dossiers[item.DossierId];
            settlements.Add(
                new(
                    item,
                    dossier,
                    products[item.ProductId],
                    producers[dossier.ProducerId],
                    past,
                    regulations.Get(dossier.RegulationId),
                    new RecognitionHistory(earlier),
                    communes[dossier.UnitId],
                    sums.TryGetValue((item.HearingId, item.ResultSha256), out var sum)
                        ? new ExactMean(sum.Sum, sum.Counted)
                        : null
                )
            );
        }
        return settlements;
    }

    /// <summary>The recognitions of each product, under its own record and those merged into it.</summary>
    private static async Task<ILookup<Guid, Recognition>> HistoriesAsync(
        Database database,
        List<Guid> products,
        CancellationToken stop
    )
    {
        var records = await database.WithMergedProductsAsync(products, stop);
        var all = records.Keys.ToList();
        var recognitions = await database
            .Recognitions.Where(one => all.Contains(one.ProductId))
            // Entered twice and merged away: never stood a day.
            .Where(one => one.ReplacedOn == null || one.ReplacedOn > one.IssuedOn)
            .ToListAsync(stop);
        return recognitions.ToLookup(one => records[one.ProductId]);
    }
}
