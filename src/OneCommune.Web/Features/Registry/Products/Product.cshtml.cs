using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>One product: its state first, what is known of it, and everything that happened to it.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class ProductPage(Database database, LawBook laws, Person person, Texts.Texts text) : PageModel
{
    public Product Product { get; private set; } = null!;
    public Producer Producer { get; private set; } = null!;

    /// <summary>Of the classification in force, where the set is known.</summary>
    public ProductSet? Set { get; private set; }
    public WrittenPlace? Place { get; private set; }

    /// <summary>The product that this record was merged into.</summary>
    public Product? Kept { get; private set; }

    /// <summary>The newest first, without records that were entered twice.</summary>
    public IReadOnlyList<Recognition> Recognitions { get; private set; } = [];
    public Recognition? Latest => Recognitions.FirstOrDefault(r => r.IssuedOn <= Today);
    public Timeline Timeline { get; private set; } = null!;
    public bool MayChange { get; private set; }
    public bool MayManage { get; private set; }
    public DateOnly Today => person.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var product = await database.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        var scope = await RegisterScope.OfAsync(person, database, stop);
        if (product is null || !await scope.ReadsAsync(product.ProducerId, stop))
            return NotFound();
        Product = product;
        Producer = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == product.ProducerId, stop);
        if (product.MergedInto is { } into)
            Kept = await database.Products.AsNoTracking().SingleAsync(p => p.Id == into, stop);
        var places = await database.WrittenPlacesAsync([Producer.UnitId], Today, stop);
        Place = Producer.UnitId is { } unit ? places.GetValueOrDefault(unit) : null;
        if (product.SetNumber is { } number)
            Set = (await laws.ReadAsync(database, stop)).InForceOn(Today).Sets.FirstOrDefault(s => s.Number == number);
        MayChange = Kept is null && await scope.ChangesAsync(Producer, stop);
        MayManage = Kept is null && await scope.ManagesAsync(Producer.UnitId, stop);
        await ReadHistoryAsync(stop);
        return Page();
    }

    private async Task ReadHistoryAsync(CancellationToken stop)
    {
        var ids = await database.WithMergedProductsAsync(Product.Id, stop);
        var all = await database
            .Recognitions.AsNoTracking()
            .Where(r => ids.Contains(r.ProductId))
            .OrderByDescending(r => r.IssuedOn)
            .ToListAsync(stop);
        Recognitions = [.. all.Where(r => r.ReplacedOn is null || r.ReplacedOn > r.IssuedOn)];
        var producers = await database.WithMergedProducersAsync(Producer.Id, stop);
        var own = await database
            .HistoryEntries.AsNoTracking()
            // Which record moved with a merge is told with the merge.
            .Where(h => ids.Contains(h.SubjectId) && h.FromRecordId == null)
            .OrderBy(h => h.Id)
            .ToListAsync(stop);
        var its = await database
            .HistoryEntries.AsNoTracking()
            .Where(h => producers.Contains(h.SubjectId))
            .OrderBy(h => h.Id)
            .ToListAsync(stop);
        Timeline = Timeline.Of([
            .. await ProceedingMoments.OfAsync(database, d => ids.Contains(d.ProductId), text, stop),
            .. Recognitions.Reverse().SelectMany(r => Moments.Of(r, Today, text)),
            .. its.Select(h => Moments.Of(h, text, ($"/lam-viec/chu-the/{Producer.Id}", text["chủ thể"]))),
            .. own.Select(h => Moments.Of(h, text)),
        ]);
    }
}
