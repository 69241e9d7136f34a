using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

internal sealed record KnownProducer(Producer Producer)
{
    /// <summary>By <see cref="VietnameseText.Match"/> of the name.</summary>
    public Dictionary<string, KnownProduct> Products { get; } = new(StringComparer.Ordinal);
}

/// <param name="Recognitions">Oldest first.</param>
internal sealed record KnownProduct(Product Product, List<Recognition> Recognitions);

/// <summary>
/// What the register and the file so far hold of the producers that the next rows name. A register of a day says the names and places of that
/// day: records are found by those first, then by what they are called today.
/// </summary>
internal sealed class KnownRegister(Database database, RegisterDraft draft, Gazetteer gazetteer, DateOnly on)
{
    // Producers without any place.
    private const long Nowhere = 0;
    private readonly Dictionary<long, List<long>> grounds = [];
    private readonly Dictionary<(long Unit, string Match), KnownProducer> producers = [];
    private PastRecords past = new([]);

    /// <summary>Reads the producers of these names, wherever they are, and forgets those read before.</summary>
    public async Task ReadAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        producers.Clear();
        var matches = names.SelectMany(VietnameseText.Matches).Distinct().ToList();
        var former = await FormerlyNamedAsync(names, stop);
        var makers = await draft.ReadAsync<Producer>(p => matches.Contains(p.MatchName) || former.Contains(p.Id), stop);
        while (Absent(makers, p => p.Id, p => p.MergedInto) is { Count: > 0 } absent)
            makers.AddRange(await draft.ReadAsync<Producer>(p => absent.Contains(p.Id), stop));
        var known = makers.ToDictionary(p => p.Id, p => new KnownProducer(p));
        await ReadProductsAsync(known, stop);
        foreach (var maker in makers)
        {
            var kept = maker;
            while (kept.MergedInto is { } next)
                kept = known[next].Producer;
            Prefer(producers, KeyOf(maker), known[kept.Id], kept == maker);
        }
        foreach (var maker in makers.Where(p => p.MergedInto is null))
        {
            var then = (past.PlaceOn(on, maker).Unit ?? Nowhere, VietnameseText.Match(past.NameOn(on, maker)));
            if (then != KeyOf(maker))
                producers[then] = known[maker.Id];
        }
    }

    /// <summary>As the certificate of a day names them, as far as is known.</summary>
    /// <param name="address">As the row has it; else the producer's on the register's day.</param>
    public Named Named(Product product, Producer producer, DateOnly issued, string? address) =>
        Domain.Registry.Recognitions.Named.On(issued, product, producer, past) with
        {
            Address = address ?? past.PlaceOn(on, producer).Address,
        };

    private Task<List<Guid>> FormerlyNamedAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var folded = names.Select(VietnameseText.Fold).Distinct().ToList();
        return database
            .HistoryEntries.Where(h => h.Kind == HistoryKind.Name && folded.Contains(h.FoldedFrom!))
            .Select(h => h.SubjectId)
            .Distinct()
            .ToListAsync(stop);
    }

    /// <summary>
    /// The producer of that name in that unit, or in a unit of another time on the same ground. Null when there is none; refuses
    /// "register.producer-in-several" when former communes each have one.
    /// </summary>
    public KnownProducer? Find(string name, AdminUnit? unit)
    {
        var match = VietnameseText.Match(name);
        var ground = Ground(unit);
        if (producers.TryGetValue((ground[0], match), out var here))
            return here;
        var there = ground
            .Skip(1)
            .Select(id => producers.GetValueOrDefault((id, match)))
            .OfType<KnownProducer>()
            .Distinct()
            .ToList();
        return there.Count <= 1
            ? there.FirstOrDefault()
            : throw new RefusalException("register.producer-in-several", name, unit!.Name);
    }

    public KnownProducer Add(Producer producer) => producers[KeyOf(producer)] = new(producer);

    private static (long Unit, string Match) KeyOf(Producer producer) =>
        (producer.UnitId ?? Nowhere, VietnameseText.Match(producer.Name));

    private async Task ReadProductsAsync(Dictionary<Guid, KnownProducer> known, CancellationToken stop)
    {
        var makers = known.Keys.ToList();
        var products = await draft.ReadAsync<Product>(p => makers.Contains(p.ProducerId), stop);
        while (Absent(products, p => p.Id, p => p.MergedInto) is { Count: > 0 } absent)
            products.AddRange(await draft.ReadAsync<Product>(p => absent.Contains(p.Id), stop));
        var ids = products.Select(p => p.Id).ToList();
        var recognitions = (await draft.ReadAsync<Recognition>(r => ids.Contains(r.ProductId), stop))
            .OrderBy(r => r.IssuedOn)
            .ToLookup(r => r.ProductId);
        var byId = products.ToDictionary(p => p.Id, p => new KnownProduct(p, [.. recognitions[p.Id]]));
        foreach (var product in products.Where(p => known.ContainsKey(p.ProducerId)))
        {
            // What was merged is found under its old name and stands for what was kept.
            var kept = product;
            while (kept.MergedInto is { } next)
                kept = byId[next].Product;
            var names = known[product.ProducerId].Products;
            Prefer(names, VietnameseText.Match(product.Name), byId[kept.Id], kept == product);
        }
        past = await database.PastOfAsync([.. known.Keys, .. ids], stop);
        foreach (var product in products.Where(p => p.MergedInto is null && known.ContainsKey(p.ProducerId)))
        {
            var then = past.NameOn(on, product);
            if (then != product.Name)
                known[product.ProducerId].Products[VietnameseText.Match(then)] = byId[product.Id];
        }
    }

    /// <summary>The records others were merged into that are still to be read.</summary>
    private static List<Guid> Absent<T>(List<T> records, Func<T, Guid> id, Func<T, Guid?> mergedInto) =>
        [.. records.Select(mergedInto).OfType<Guid>().Except(records.Select(id))];

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

    private static void Prefer<TKey, T>(Dictionary<TKey, T> names, TKey name, T value, bool isItself)
        where TKey : notnull
    {
        if (isItself)
            names[name] = value;
        else
            names.TryAdd(name, value);
    }
}
