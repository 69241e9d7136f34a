using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>
/// Makes one product of two records of one producer: recognitions, open dossiers and pictures go over in one transaction, and the
/// recognitions are put in one line.
/// </summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class MergeProductsPage(Database database, RecordSides sides, Person person, Texts.Texts text)
    : MergePage(database, sides, person)
{
    private sealed record Belongings(
        List<Recognition> Recognitions,
        List<Dossier> Dossiers,
        List<ProductPicture> Pictures
    );

    private Dictionary<Guid, Product> pair = [];

    /// <summary>The two producers, when they differ: they have to be merged first.</summary>
    public IReadOnlyList<Producer> Apart { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        pair = await Database
            .Products.Where(p => (p.Id == First || p.Id == Second) && p.MergedInto == null)
            .ToDictionaryAsync(p => p.Id, stop);
        var scope = await RegisterScope.OfAsync(Person, Database, stop);
        if (pair.Count != 2)
            return false;
        var owners = pair.Values.Select(p => p.ProducerId).Distinct().ToList();
        var producers = await Database.Producers.Where(p => owners.Contains(p.Id)).ToListAsync(stop);
        foreach (var producer in producers)
            if (!await scope.ManagesAsync(producer.UnitId, stop))
                return false;
        Apart = producers.Count == 2 ? producers : [];
        Versions = (pair[First].Version, pair[Second].Version);
        await ReadSidesAsync(products: true, stop);
        var (first, second) = (await BelongingsAsync(First, stop), await BelongingsAsync(Second, stop));
        GoesOver = new Dictionary<Guid, IReadOnlyList<string>>
        {
            [First] = Words(first, text),
            [Second] = Words(second, text),
        };
        Offer(
            (first.Recognitions.Count, first.Dossiers.Count).CompareTo(
                (second.Recognitions.Count, second.Dossiers.Count)
            )
        );
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ChangeAsync(() => MergeAsync(stop), stop);

    private async Task<Kept> MergeAsync(CancellationToken stop)
    {
        var (keep, merge) = Chosen();
        var (kept, merged) = (pair[keep], pair[merge]);
        var goes = await BelongingsAsync(merge, stop);
        var own = await BelongingsAsync(keep, stop);
        if (goes.Dossiers.Count > 0 && own.Dossiers.Count > 0)
            throw new RefusalException("product.merge-two-dossiers", kept.Name);
        Database.HistoryEntries.Add(
            merged.MergeInto(kept, Person.Today, string.Join("; ", Words(goes, Texts.Texts.Vietnamese)))
        );
        Database.HistoryEntries.AddRange(
            goes.Recognitions.Select(r => HistoryEntry.OfAnotherProduct(r.Id, Person.Today, merged, kept))
        );
        JoinedRecognitions.Join(kept, own.Recognitions, goes.Recognitions);
        foreach (var dossier in goes.Dossiers)
            dossier.BelongTo(kept, kept.ProducerId);
        ProductPicture.Join(kept, own.Pictures, goes.Pictures);
        kept.Describe(kept.AsFacts().FilledFrom(merged.AsFacts()));
        var done = text["Đã gộp “{0}” vào “{1}”.", merged.Name, kept.Name];
        return new("product.merge", "product", kept.Id, $"/lam-viec/san-pham/{kept.Id}", done);
    }

    private async Task<Belongings> BelongingsAsync(Guid product, CancellationToken stop) =>
        new(
            await Database.Recognitions.Where(r => r.ProductId == product).ToListAsync(stop),
            (await Database.Dossiers.Where(d => d.ProductId == product).ToListAsync(stop)).FindAll(d => !d.IsClosed),
            await Database.ProductPictures.Where(p => p.ProductId == product).ToListAsync(stop)
        );

    private static List<string> Words(Belongings goes, Texts.Texts text) =>
        [
            text["{0} lượt công nhận", goes.Recognitions.Count],
            text["{0} hồ sơ đang làm", goes.Dossiers.Count],
            text["{0} ảnh", goes.Pictures.Count],
        ];
}
