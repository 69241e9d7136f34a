using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Places;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Products;
using OneCommune.Domain.Recognition;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Register;

internal sealed class KnownProducer(Producer producer, bool isNew)
{
    public Producer Producer { get; } = producer;
    public bool IsNew { get; } = isNew;

    /// <summary>By <see cref="VietnameseText.Match"/> of the name.</summary>
    public Dictionary<string, KnownProduct> Products { get; } = new(StringComparer.Ordinal);

    /// <summary>A row of this file spoke of it.</summary>
    public bool IsTold { get; set; }
}

internal sealed class KnownProduct(Product product, bool isNew)
{
    public Product Product { get; } = product;
    public bool IsNew { get; } = isNew;

    /// <summary>Oldest first.</summary>
    public List<Recognition> Recognitions { get; init; } = [];

    /// <summary>The first row of this file that speaks of it.</summary>
    public int? Row { get; set; }
}

/// <summary>
/// What the database holds of the communes a file speaks of, read commune by commune when a row first names one, with what the file adds.
/// </summary>
internal sealed class KnownRegister(Database database, Gazetteer gazetteer)
{
    // Producers without any place.
    private const long Nowhere = 0;
    private readonly Dictionary<long, List<long>> grounds = [];
    private readonly Dictionary<long, Dictionary<string, KnownProducer>> byUnit = [];

    /// <summary>
    /// The producer of that name in that unit, or in a unit of another time on the same ground. Null when there is none; refuses
    /// "register.producer-in-several" when former communes each have one.
    /// </summary>
    public async ValueTask<KnownProducer?> FindAsync(string name, AdminUnit? unit, CancellationToken stop)
    {
        var match = VietnameseText.Match(name);
        var ground = Ground(unit);
        await LoadAsync(ground, stop);
        if (byUnit[ground[0]].TryGetValue(match, out var here))
            return here;
        var there = ground
            .Skip(1)
            .Select(id => byUnit[id].GetValueOrDefault(match))
            .OfType<KnownProducer>()
            .Distinct()
            .ToList();
        return there.Count <= 1
            ? there.FirstOrDefault()
            : throw new RefusalException("register.producer-in-several", name, unit!.Name);
    }

    public KnownProducer Add(Producer producer)
    {
        var known = new KnownProducer(producer, isNew: true);
        byUnit[producer.UnitId ?? Nowhere][producer.MatchName] = known;
        return known;
    }

    /// <summary>The unit first, then the units of other times that share its ground.</summary>
    private List<long> Ground(AdminUnit? unit)
    {
        if (unit is null)
            return [Nowhere];
        if (!grounds.TryGetValue(unit.Id, out var ground))
            grounds[unit.Id] = ground = [
                unit.Id,
                .. gazetteer
                    .Catalogues.SelectMany(day => gazetteer.At(unit, day))
                    .Select(relative => relative.Unit)
                    .Where(other => other.Id != unit.Id && other.Level == unit.Level)
                    .Select(other => other.Id)
                    .Distinct(),
            ];
        return ground;
    }

    private async ValueTask LoadAsync(List<long> ground, CancellationToken stop)
    {
        var missing = ground.Where(id => !byUnit.ContainsKey(id)).ToList();
        if (missing.Count == 0)
            return;
        missing = [.. missing.Concat(missing.SelectMany(Neighbours)).Distinct()];
        foreach (var id in missing)
            byUnit[id] = new(StringComparer.Ordinal);
        var isNowhere = missing.Contains(Nowhere);
        var placed = database.Producers.Where(p =>
            (p.UnitId != null && missing.Contains(p.UnitId.Value)) || (isNowhere && p.UnitId == null)
        );
        var producers = await placed.AsNoTracking().ToListAsync(stop);
        var products = await database
            .Products.AsNoTracking()
            .Where(p => placed.Select(one => one.Id).Contains(p.ProducerId))
            .ToListAsync(stop);
        var recognitions = await database
            .Recognitions.AsNoTracking()
            .Where(r =>
                database
                    .Products.Where(p => placed.Select(one => one.Id).Contains(p.ProducerId))
                    .Select(p => p.Id)
                    .Contains(r.ProductId)
            )
            .OrderBy(r => r.IssuedOn)
            .ToListAsync(stop);
        await KeepAsync(producers, products, recognitions.ToLookup(r => r.ProductId), stop);
    }

    /// <summary>A file that speaks of one commune will speak of the next, and a question costs more than its rows.</summary>
    private IEnumerable<long> Neighbours(long unit) =>
        gazetteer.Unit(unit) is { Level: AdminLevel.Commune } commune && gazetteer.Parent(commune) is { } above
            ? gazetteer.Communes(above).Select(one => one.Id).Where(id => !byUnit.ContainsKey(id))
            : [];

    private async Task KeepAsync(
        List<Producer> producers,
        List<Product> products,
        ILookup<Guid, Recognition> recognitions,
        CancellationToken stop
    )
    {
        var known = producers.ToDictionary(p => p.Id, p => new KnownProducer(p, isNew: false));
        var byId = products.ToDictionary(
            p => p.Id,
            p => new KnownProduct(p, isNew: false) { Recognitions = [.. recognitions[p.Id]] }
        );
        foreach (var product in products)
        {
            // What was merged is found under its old name and stands for what was kept.
            var kept = product;
            while (kept.MergedInto is { } next && byId.TryGetValue(next, out var found))
                kept = found.Product;
            if (kept.MergedInto is null)
                Prefer(
                    known[product.ProducerId].Products,
                    VietnameseText.Match(product.Name),
                    byId[kept.Id],
                    product == kept
                );
        }

        foreach (var producer in producers)
        {
            var kept = await KeptAsync(producer, known, stop);
            Prefer(byUnit[producer.UnitId ?? Nowhere], producer.MatchName, kept, kept.Producer == producer);
        }
    }

    /// <summary>A merged record's products moved to the record kept, which may lie in another commune.</summary>
    private async Task<KnownProducer> KeptAsync(
        Producer producer,
        Dictionary<Guid, KnownProducer> known,
        CancellationToken stop
    )
    {
        var kept = producer;
        while (kept.MergedInto is { } next)
        {
            if (known.TryGetValue(next, out var here))
            {
                kept = here.Producer;
                continue;
            }

            var elsewhere = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == next, stop);
            if (elsewhere.MergedInto is null)
                return await FindAsync(elsewhere.Name, elsewhere.UnitId is { } unit ? gazetteer.Unit(unit) : null, stop)
                    ?? known[producer.Id];
            kept = elsewhere;
        }

        return known[kept.Id];
    }

    private static void Prefer<T>(Dictionary<string, T> names, string name, T value, bool isItself)
    {
        if (isItself)
            names[name] = value;
        else
            names.TryAdd(name, value);
    }
}
