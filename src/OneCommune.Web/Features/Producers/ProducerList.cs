using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Producers;

/// <summary>The producers that a filter asks for; with stars asked, those that figures of the same day and place count.</summary>
internal sealed class ProducerList
{
    private readonly Database database;
    private readonly ProducerFilter filter;
    private readonly RegisterScope scope;
    private readonly Area? area;

    private ProducerList(
        Database database,
        ProducerFilter filter,
        RegisterScope scope,
        Area? area,
        FoundWords? found
    ) => (this.database, this.filter, this.scope, this.area, Words) = (database, filter, scope, area, found);

    /// <summary>What the words asked for find; null where none are.</summary>
    public FoundWords? Words { get; }

    public static async Task<ProducerList> OpenAsync(
        Database database,
        KeptSearch search,
        Person person,
        ProducerFilter filter,
        CancellationToken stop
    )
    {
        var scope = await RegisterScope.OfAsync(person, database, stop);
        // Who leads a producer is told only to those who may read it of each producer.
        if (filter.WomenLed && !person.Is(RegisterScope.PersonalReaders))
            throw new RefusalException("register.personal");
        var area = await Area.OfAsync(database, filter.Query, filter.Boundaries, stop);
        return new(
            database,
            filter,
            scope,
            area,
            await FoundWords.OfProducersAsync(search, database, filter.Words, person.Today, stop)
        );
    }

    public Task<int> CountAsync(CancellationToken stop) => Producers().CountAsync(stop);

    /// <summary>The page asked for: what answers the words best first, unless another order is asked for.</summary>
    public Task<List<ProducerRow>> PageAsync(CancellationToken stop) =>
        InOrder().PageOfAsync(filter.Query, r => r.Id, Words?.Hits, stop);

    /// <summary>All rows in the order asked for; the caller takes its page.</summary>
    public IQueryable<ProducerRow> InOrder()
    {
        var day = filter.Day;
        var inForce = database.Recognitions.Where(r => r.IssuedOn <= day && r.LastDay >= day);
        var rows = Producers()
            .Select(p => new ProducerRow
            {
                Id = p.Id,
                Name = p.Name,
                NameOrder = p.NameOrder,
                LegalForm = p.LegalForm,
                UnitId = p.UnitId,
                Representative = p.Representative,
                ModernChannel = p.ModernChannel,
                Products = database.Products.Count(q => q.ProducerId == p.Id && q.MergedInto == null),
                InForce = inForce.Count(r => r.ProducerId == p.Id),
                NextEnd = inForce.Where(r => r.ProducerId == p.Id).Min(r => (DateOnly?)r.LastDay),
            });
        return filter.Query.Sort switch
        {
            "-ten" => rows.OrderByDescending(r => r.NameOrder).ThenBy(r => r.Id),
            "sao" => Then(rows.OrderBy(r => r.InForce)),
            "-sao" => Then(rows.OrderByDescending(r => r.InForce)),
            "han" => Then(rows.OrderBy(r => r.InForce == 0).ThenBy(r => r.NextEnd)),
            "-han" => Then(rows.OrderBy(r => r.InForce == 0).ThenByDescending(r => r.NextEnd)),
            _ => rows.OrderBy(r => r.NameOrder).ThenBy(r => r.Id),
        };

        static IQueryable<ProducerRow> Then(IOrderedQueryable<ProducerRow> rows) =>
            rows.ThenBy(r => r.NameOrder).ThenBy(r => r.Id);
    }

    private IQueryable<Producer> Producers()
    {
        var producers = ByStars(database.Producers.Where(p => p.MergedInto == null));
        if (Words?.Hits.Ids() is { } ids)
            producers = producers.Where(p => EF.Parameter(ids).Contains(p.Id));
        if (filter.LegalForms is { Length: > 0 } forms)
            producers = producers.Where(p => forms.Contains(p.LegalForm));
        if (filter.WomenLed)
            producers = producers.Where(p => p.RepresentativeGender == Gender.Female);
        if (filter.ModernChannel)
            producers = producers.Where(p => p.ModernChannel);
        if (area is { Units: var units, Unplaced: var unplaced } && !filter.AsksStars)
            producers = producers.Where(p =>
                EF.Parameter(units).Contains(p.UnitId!.Value) || (unplaced && p.UnitId == null)
            );
        if (!scope.IsWhole)
        {
            var readable = scope.Producers();
            producers = producers.Where(p => readable.Contains(p.Id));
        }
        return producers;
    }

    private IQueryable<Producer> ByStars(IQueryable<Producer> producers)
    {
        var day = filter.Day;
        var everHeld = database.Recognitions.Where(r => r.IssuedOn <= day);
        if (filter.State == ProducerState.NeverRecognised)
            return producers.Where(p => !everHeld.Any(r => r.ProducerId == p.Id));
        if (filter.State == ProducerState.Lapsed)
            producers = producers.Where(p =>
                everHeld.Any(r => r.ProducerId == p.Id) && !everHeld.Any(r => r.ProducerId == p.Id && r.LastDay >= day)
            );
        if (!filter.AsksStars)
            return producers;
        var holding = filter.State == ProducerState.Lapsed ? everHeld : everHeld.Where(r => r.LastDay >= day);
        holding = Matching(holding);
        return producers.Where(p => holding.Any(r => r.ProducerId == p.Id));
    }

    private IQueryable<Recognition> Matching(IQueryable<Recognition> recognitions)
    {
        if (filter.Stars is { } stars)
            recognitions = recognitions.Where(r => r.Stars == stars);
        if (filter.Sector is { } sector)
            recognitions = recognitions.Where(r => r.Sector == sector);
        if (filter.Online)
            recognitions = recognitions.Where(r => database.Products.Any(p => p.Id == r.ProductId && p.Online != null));
        if (area is { IsEverything: false, Units: var units, Unplaced: var unplaced })
            recognitions = recognitions.Where(r =>
                EF.Parameter(units).Contains(r.UnitId!.Value) || (unplaced && r.UnitId == null)
            );
        return recognitions;
    }
}
