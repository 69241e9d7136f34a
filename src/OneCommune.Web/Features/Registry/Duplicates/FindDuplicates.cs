using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>The likely duplicates in a person's area, without those somebody has said are two.</summary>
internal sealed class FindDuplicates(Database database, KeptGazetteer gazetteer, Person person)
{
    public async Task<IReadOnlyList<LikelyPair>> ProducersAsync(CancellationToken stop) =>
        await OpenAsync(await AllProducersAsync(stop), stop);

    public async Task<IReadOnlyList<LikelyPair>> ProductsAsync(CancellationToken stop)
    {
        var scope = await RegisterScope.OfAsync(person, database, stop);
        var producers = scope.Covered().Select(p => p.Id);
        var traces = await database
            .Products.Where(p => p.MergedInto == null && producers.Contains(p.ProducerId))
            .Select(p => new ProductTrace(p.Id, p.Name, p.ProducerId, p.Code, p.Gtin))
            .ToListAsync(stop);
        return await OpenAsync(LikelyDuplicates.Among(traces, await AllProducersAsync(stop)), stop);
    }

    private async Task<IReadOnlyList<LikelyPair>> AllProducersAsync(CancellationToken stop)
    {
        var scope = await RegisterScope.OfAsync(person, database, stop);
        var rows = await scope
            .Covered()
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.UnitId,
                p.Phone,
                p.Representative,
            })
            .ToListAsync(stop);
        var places = await gazetteer.ReadAsync(database, stop);
        var grounds = rows.Select(r => r.UnitId)
            .OfType<long>()
            .Distinct()
            .ToDictionary(unit => unit, unit => Ground(places, unit));
        return LikelyDuplicates.Among([
            .. rows.Select(r => new ProducerTrace(
                r.Id,
                r.Name,
                r.UnitId,
                r.UnitId is { } unit ? grounds[unit] : [],
                r.Phone,
                r.Representative
            )),
        ]);
    }

    private long[] Ground(Gazetteer places, long unit) =>
        places.Unit(unit) is { } found ? [.. places.At(found, person.Today).Select(now => now.Unit.Id)] : [];

    private async Task<IReadOnlyList<LikelyPair>> OpenAsync(IReadOnlyList<LikelyPair> pairs, CancellationToken stop)
    {
        var dismissed = await database.DismissedDuplicates.AsNoTracking().ToListAsync(stop);
        var known = dismissed.Select(d => (d.FirstId, d.SecondId)).ToHashSet();
        return [.. pairs.Where(p => !known.Contains((p.First, p.Second)))];
    }
}
