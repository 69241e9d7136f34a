using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Makes one producer of two records: products, recognitions, open dossiers and accounts go over in one transaction.</summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class MergeProducersPage(Database database, RecordSides sides, Person person, Texts.Texts text)
    : MergePage(database, sides, person)
{
    private sealed record Belongings(
        List<Product> Products,
        List<Recognition> Recognitions,
        List<Dossier> Dossiers,
        List<Grant> Grants
    )
    {
        public (int, int, int, int) Weight => (Recognitions.Count, Dossiers.Count, Products.Count, Grants.Count);
    }

    private Dictionary<Guid, Producer> pair = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        pair = await Database
            .Producers.Where(p => (p.Id == First || p.Id == Second) && p.MergedInto == null)
            .ToDictionaryAsync(p => p.Id, stop);
        var scope = await RegisterScope.OfAsync(Person, Database, stop);
        if (pair.Count != 2)
            return false;
        foreach (var producer in pair.Values)
            if (!await scope.ManagesAsync(producer.UnitId, stop))
                return false;
        Versions = (pair[First].Version, pair[Second].Version);
        await ReadSidesAsync(products: false, stop);
        var (first, second) = (await BelongingsAsync(First, stop), await BelongingsAsync(Second, stop));
        GoesOver = new Dictionary<Guid, IReadOnlyList<string>>
        {
            [First] = Words(first, text),
            [Second] = Words(second, text),
        };
        Offer(first.Weight.CompareTo(second.Weight));
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ChangeAsync(() => MergeAsync(stop), stop);

    private async Task<Kept> MergeAsync(CancellationToken stop)
    {
        var (keep, merge) = Chosen();
        var (kept, merged) = (pair[keep], pair[merge]);
        var goes = await BelongingsAsync(merge, stop);
        var products = goes.Products.ToDictionary(p => p.Id);
        Database.HistoryEntries.AddRange(
            goes.Products.Select(p => p.Id)
                .Concat(goes.Recognitions.Select(r => r.Id))
                .Select(id => HistoryEntry.OfAnotherProducer(id, Person.Today, merged, kept))
        );
        foreach (var product in goes.Products)
            product.BelongTo(kept);
        foreach (var recognition in goes.Recognitions)
            recognition.BelongTo(kept);
        foreach (var dossier in goes.Dossiers)
            dossier.BelongTo(
                products.GetValueOrDefault(dossier.ProductId)
                    ?? await Database.Products.SingleAsync(p => p.Id == dossier.ProductId, stop),
                kept.Id
            );
        await HandOverAsync(goes.Grants, kept.Id, stop);
        kept.Describe(kept.AsProfile().FilledFrom(merged.AsProfile()));
        Database.HistoryEntries.Add(
            merged.MergeInto(kept, Person.Today, string.Join("; ", Words(goes, Texts.Texts.Vietnamese)))
        );
        var done = text["Đã gộp “{0}” vào “{1}”. Hãy xem các sản phẩm có bị trùng không.", merged.Name, kept.Name];
        return new("producer.merge", "producer", kept.Id, $"/lam-viec/chu-the/{kept.Id}", done);
    }

    private async Task<Belongings> BelongingsAsync(Guid producer, CancellationToken stop) =>
        new(
            await Database.Products.Where(p => p.ProducerId == producer).ToListAsync(stop),
            await Database.Recognitions.Where(r => r.ProducerId == producer).ToListAsync(stop),
            (await Database.Dossiers.Where(d => d.ProducerId == producer).ToListAsync(stop)).FindAll(d => !d.IsClosed),
            await Database.Grants.Where(g => g.ProducerId == producer).ToListAsync(stop)
        );

    /// <summary>Who spoke for the merged record speaks for the kept one.</summary>
    private async Task HandOverAsync(List<Grant> grants, Guid kept, CancellationToken stop)
    {
        var speakers = await Database
            .Grants.Where(g => g.ProducerId == kept)
            .Select(g => g.AccountId)
            .ToListAsync(stop);
        Database.Grants.RemoveRange(grants);
        Database.Grants.AddRange(
            grants
                .Select(g => g.AccountId)
                .Distinct()
                .Except(speakers)
                .Select(account => Grant.OfProducer(account, kept))
        );
    }

    private static List<string> Words(Belongings goes, Texts.Texts text) =>
        [
            text["{0} sản phẩm", goes.Products.Count(p => p.MergedInto is null)],
            text["{0} lượt công nhận", goes.Recognitions.Count],
            text["{0} hồ sơ đang làm", goes.Dossiers.Count],
            text["{0} tài khoản", goes.Grants.Count],
        ];
}
