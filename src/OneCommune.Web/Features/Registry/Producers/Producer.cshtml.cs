using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>One producer: how many stars it holds, what is known of it, its products and everything that happened.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class ProducerPage(Database database, Person person, Texts.Texts text) : PageModel
{
    public sealed record Made(Guid Id, string Name, Sector Sector, Recognition? Latest);

    public Producer Producer { get; private set; } = null!;
    public WrittenPlace? Place { get; private set; }

    /// <summary>The producer that this record was merged into.</summary>
    public Producer? Kept { get; private set; }
    public IReadOnlyList<Made> Products { get; private set; } = [];
    public int InForce => Products.Count(p => p.Latest?.InForceOn(Today) == true);
    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Gender, ethnicity, phone and mail are for this reader too.</summary>
    public bool ShowsPersonal { get; private set; }
    public bool MayChange { get; private set; }
    public bool MayManage { get; private set; }

    /// <summary>Names to sign in by of those who speak for it; null for who does not open accounts here.</summary>
    public IReadOnlyList<string>? Accounts { get; private set; }
    public DateOnly Today => person.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var producer = await database.Producers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        var scope = await RegisterScope.OfAsync(person, database, stop);
        if (producer is null || !await ReadsAsync(scope, producer, stop))
            return NotFound();
        Producer = producer;
        if (producer.MergedInto is { } into)
            Kept = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == into, stop);
        var places = await database.WrittenPlacesAsync([producer.UnitId], Today, stop);
        Place = producer.UnitId is { } unit ? places.GetValueOrDefault(unit) : null;
        ShowsPersonal = await scope.ReadsPersonalAsync(producer, stop);
        MayChange = Kept is null && await scope.ChangesAsync(producer, stop);
        MayManage = Kept is null && await scope.ManagesAsync(producer.UnitId, stop);
        if (MayManage && person.Is(Role.Commune, Role.Province))
            Accounts = await database
                .Users.Where(a => database.Grants.Any(g => g.AccountId == a.Id && g.ProducerId == producer.Id))
                .OrderBy(a => a.NormalizedUserName)
                .Select(a => a.UserName!)
                .ToListAsync(stop);
        await ReadProductsAsync(stop);
        return Page();
    }

    // A merged record may be read by whoever reads the one it is part of now.
    private static async Task<bool> ReadsAsync(RegisterScope scope, Producer producer, CancellationToken stop) =>
        await scope.ReadsAsync(producer.Id, stop)
        || (producer.MergedInto is { } kept && await scope.ReadsAsync(kept, stop));

    private async Task ReadProductsAsync(CancellationToken stop)
    {
        var ids = await database.WithMergedProducersAsync(Producer.Id, stop);
        var products = await database
            .Products.Where(p => p.ProducerId == Producer.Id && p.MergedInto == null)
            .OrderBy(p => p.NameOrder)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Sector,
            })
            .ToListAsync(stop);
        var stars = await database
            .Recognitions.AsNoTracking()
            .Where(r => ids.Contains(r.ProducerId) && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn))
            .OrderByDescending(r => r.IssuedOn)
            .ToListAsync(stop);
        var byProduct = stars.Where(r => r.IssuedOn <= Today).ToLookup(r => r.ProductId);
        Products = [.. products.Select(p => new Made(p.Id, p.Name, p.Sector, byProduct[p.Id].FirstOrDefault()))];
        var names = products.ToDictionary(p => p.Id, p => p.Name);
        var history = await database
            .HistoryEntries.AsNoTracking()
            // Which record moved with a merge is told with the merge.
            .Where(h =>
                h.FromRecordId == null
                && (
                    ids.Contains(h.SubjectId)
                    || database.Products.Any(p =>
                        p.Id == h.SubjectId && p.ProducerId == Producer.Id && p.MergedInto == null
                    )
                )
            )
            .OrderBy(h => h.Id)
            .ToListAsync(stop);
        Timeline = Timeline.Of([
            .. await ProceedingMoments.OfAsync(database, d => ids.Contains(d.ProducerId), text, stop),
            .. Enumerable.Reverse(stars).SelectMany(r => Moments.Of(r, Today, text, Link(r.ProductId))),
            .. history.Select(h => Moments.Of(h, text, Link(h.SubjectId))),
        ]);

        (string, string)? Link(Guid product) =>
            names.TryGetValue(product, out var name) ? ($"/lam-viec/san-pham/{product}", name) : null;
    }
}
