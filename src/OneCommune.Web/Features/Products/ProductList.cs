using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Products;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Products;

/// <summary>
/// The rows that a filter asks for. Rows are products, or recognitions where the filter speaks of them; either way the conditions are
/// asked of one narrow table, with the others only where a condition needs them, and only the page's rows are joined.
/// </summary>
internal sealed class ProductList
{
    private readonly Database database;
    private readonly ProductFilter filter;
    private readonly RegisterScope scope;
    private readonly Area? area;

    private ProductList(Database database, ProductFilter filter, RegisterScope scope, Area? area, FoundWords? found) =>
        (this.database, this.filter, this.scope, this.area, Words) = (database, filter, scope, area, found);

    /// <summary>What the words asked for find; null where none are.</summary>
    public FoundWords? Words { get; }

    /// <summary>Looks up the filter's unit and the person's rights; a unit that is not in that day's catalogue leaves no row.</summary>
    public static async Task<ProductList> OpenAsync(
        Database database,
        KeptSearch search,
        Person person,
        ProductFilter filter,
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
            await FoundWords.OfProductsAsync(search, database, filter.Words, person.Today, stop)
        );
    }

    public Task<int> CountAsync(CancellationToken stop) =>
        filter.AsksRecognitions ? Recognitions().CountAsync(stop) : Products().CountAsync(stop);

    /// <summary>The page asked for: what answers the words best first, unless another order is asked for.</summary>
    public Task<List<ProductRow>> PageAsync(CancellationToken stop) =>
        InOrder().PageOfAsync(filter.Query, r => r.Id, Words?.Hits, stop);

    /// <summary>All rows in the order asked for; the caller takes its page.</summary>
    public IQueryable<ProductRow> InOrder() => Ordered(filter.AsksRecognitions ? RecognitionRows() : ProductRows());

    private IQueryable<ProductRow> RecognitionRows() =>
        from r in Recognitions()
        join p in database.Products on r.ProductId equals p.Id
        join o in database.Producers on r.ProducerId equals o.Id
        select new ProductRow
        {
            Id = p.Id,
            Name = p.Name,
            NameOrder = p.NameOrder,
            Code = p.Code,
            ProducerId = o.Id,
            Producer = o.Name,
            ProducerOrder = o.NameOrder,
            LegalForm = o.LegalForm,
            UnitId = r.UnitId,
            Sector = r.Sector,
            RecognitionId = r.Id,
            Stars = r.Stars,
            IssuedOn = r.IssuedOn,
            ExpiresOn = r.ExpiresOn,
            RevokedOn = r.RevokedOn,
            ReplacedOn = r.ReplacedOn,
            LastDay = r.LastDay,
            DecisionNumber = r.DecisionNumber,
        };

    private IQueryable<ProductRow> ProductRows() =>
        from p in Products()
        join o in database.Producers on p.ProducerId equals o.Id
        from r in Current().Where(r => r.ProductId == p.Id).DefaultIfEmpty()
        select new ProductRow
        {
            Id = p.Id,
            Name = p.Name,
            NameOrder = p.NameOrder,
            Code = p.Code,
            ProducerId = o.Id,
            Producer = o.Name,
            ProducerOrder = o.NameOrder,
            LegalForm = o.LegalForm,
            UnitId = o.UnitId,
            Sector = p.Sector,
            RecognitionId = r == null ? null : r.Id,
            Stars = r == null ? null : r.Stars,
            IssuedOn = r == null ? null : r.IssuedOn,
            ExpiresOn = r == null ? null : r.ExpiresOn,
            RevokedOn = r == null ? null : r.RevokedOn,
            ReplacedOn = r == null ? null : r.ReplacedOn,
            LastDay = r == null ? null : r.LastDay,
            DecisionNumber = r == null ? null : r.DecisionNumber,
        };

    /// <summary>The latest recognition of each product by the day: the one that none issued by then has replaced.</summary>
    private IQueryable<Recognition> Current()
    {
        var day = filter.Day;
        return database.Recognitions.Where(r => r.IssuedOn <= day && (r.ReplacedOn == null || r.ReplacedOn > day));
    }

    private IQueryable<Product> Products()
    {
        var day = filter.Day;
        var products = Found(database.Products.Where(p => p.MergedInto == null));
        if (filter.State == ProductState.NeverRecognised)
            products = products.Where(p => !database.Recognitions.Any(r => r.ProductId == p.Id && r.IssuedOn <= day));
        if (filter.Sector is { } sector)
            products = products.Where(p => p.Sector == sector);
        if (Producers(area) is { } producers)
            products = products.Where(p => producers.Contains(p.ProducerId));
        return products;
    }

    private IQueryable<Recognition> Recognitions()
    {
        var recognitions = filter.Year is { } year ? OfYear(year) : Standing(Current());
        if (filter.Stars is { } stars)
            recognitions = recognitions.Where(r => r.Stars == stars);
        if (filter.Sector is { } sector)
            recognitions = recognitions.Where(r => r.Sector == sector);
        if (area is { IsEverything: false, Units: var units, Unplaced: var unplaced })
            recognitions = recognitions.Where(r =>
                EF.Parameter(units).Contains(r.UnitId!.Value) || (unplaced && r.UnitId == null)
            );
        if (Producers(null) is { } producers)
            recognitions = recognitions.Where(r => producers.Contains(r.ProducerId));
        if (filter.Online || Words is not null)
        {
            var products = Found(database.Products);
            recognitions = recognitions.Where(r => products.Any(p => p.Id == r.ProductId));
        }
        return recognitions;
    }

    private IQueryable<Recognition> Standing(IQueryable<Recognition> current)
    {
        var (day, soon) = (filter.Day, filter.Day.AddDays(StandingMark.EndingDays));
        var inForce = database.Recognitions.Where(r => r.IssuedOn <= day && r.LastDay >= day);
        return filter.State switch
        {
            // The last day already tells of a replacement, and an index holds it.
            ProductState.InForce => inForce,
            ProductState.Ending => inForce.Where(r => r.LastDay <= soon && r.ExpiresOn <= soon),
            ProductState.Expired => RanOut(day),
            ProductState.Revoked => current.Where(r => r.RevokedOn <= day && r.RevokedOn <= r.ExpiresOn),
            _ => current,
        };
    }

    /// <summary>
    /// Ran out before the day without being revoked or replaced first: the last day is the one printed. An index holds just these.
    /// </summary>
    private IQueryable<Recognition> RanOut(DateOnly day) =>
        database.Recognitions.Where(r =>
            r.LastDay == r.ExpiresOn && r.LastDay < day && (r.ReplacedOn == null || r.ReplacedOn > day)
        );

    /// <summary>What happened from 1 January to the day, or to the end of an earlier year.</summary>
    private IQueryable<Recognition> OfYear(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (day, end) = (filter.Day, filter.Day < last ? filter.Day : last);
        // A record merged away because the product was entered twice is replaced on its own day: it was never issued.
        var real = database.Recognitions.Where(r => r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn);
        var issued = real.Where(r => r.IssuedOn >= first && r.IssuedOn <= end);
        return filter.Event switch
        {
            YearEvent.First => issued.Where(r => r.Kind == RecognitionKind.First),
            YearEvent.Renewed => issued.Where(r => r.Kind == RecognitionKind.Renewed),
            YearEvent.Upgraded => issued.Where(r => r.Kind == RecognitionKind.Upgraded),
            YearEvent.Revoked => real.Where(r => r.RevokedOn >= first && r.RevokedOn <= end),
            YearEvent.Expired => RanOut(day).Where(r => r.LastDay >= first && r.LastDay <= last),
            _ => issued,
        };
    }

    /// <summary>Ids of the producers that the filter and the reader's rights leave; null for all.</summary>
    private IQueryable<Guid>? Producers(Area? inside)
    {
        if (filter is { LegalForms: [], WomenLed: false, ModernChannel: false } && inside is null)
            return scope.IsWhole ? null : scope.Producers();
        var producers = database.Producers.AsQueryable();
        if (filter.LegalForms is { Length: > 0 } forms)
            producers = producers.Where(o => forms.Contains(o.LegalForm));
        if (filter.WomenLed)
            producers = producers.Where(o => o.RepresentativeGender == Gender.Female);
        if (filter.ModernChannel)
            producers = producers.Where(o => o.ModernChannel);
        if (inside is { Units: var units, Unplaced: var unplaced })
            producers = producers.Where(o =>
                EF.Parameter(units).Contains(o.UnitId!.Value) || (unplaced && o.UnitId == null)
            );
        if (!scope.IsWhole)
        {
            var readable = scope.Producers();
            producers = producers.Where(o => readable.Contains(o.Id));
        }
        return producers.Select(o => o.Id);
    }

    private IQueryable<Product> Found(IQueryable<Product> products)
    {
        if (filter.Online)
            products = products.Where(p => p.Online != null);
        if (Words?.Hits.Ids() is { } ids)
            products = products.Where(p => EF.Parameter(ids).Contains(p.Id));
        return products;
    }

    private IQueryable<ProductRow> Ordered(IQueryable<ProductRow> rows)
    {
        // What has no recognition comes last in either direction: the two engines disagree about nulls.
        var known = rows.OrderBy(r => r.RecognitionId == null);
        return filter.Query.Sort switch
        {
            "ten" => rows.OrderBy(r => r.NameOrder).ThenBy(r => r.Id),
            "-ten" => rows.OrderByDescending(r => r.NameOrder).ThenBy(r => r.Id),
            "chu-the" => Then(rows.OrderBy(r => r.ProducerOrder)),
            "-chu-the" => Then(rows.OrderByDescending(r => r.ProducerOrder)),
            "sao" => Then(known.ThenBy(r => r.Stars)),
            "-sao" => Then(known.ThenByDescending(r => r.Stars)),
            "cap" => Then(known.ThenBy(r => r.IssuedOn)),
            "-cap" => Then(known.ThenByDescending(r => r.IssuedOn)),
            "han" => Then(known.ThenBy(r => r.ExpiresOn)),
            "-han" => Then(known.ThenByDescending(r => r.ExpiresOn)),
            // Without a wish, the order of an index: the page is found without sorting the rest.
            _ when filter.Year is not null => rows.OrderBy(r => r.IssuedOn).ThenBy(r => r.RecognitionId),
            _ when filter.State is ProductState.Expired or ProductState.Revoked => rows.OrderByDescending(r =>
                    r.LastDay
                )
                .ThenBy(r => r.RecognitionId),
            _ when filter.AsksRecognitions => rows.OrderBy(r => r.LastDay).ThenBy(r => r.RecognitionId),
            _ => rows.OrderBy(r => r.NameOrder).ThenBy(r => r.Id),
        };

        static IQueryable<ProductRow> Then(IOrderedQueryable<ProductRow> rows) =>
            rows.ThenBy(r => r.NameOrder).ThenBy(r => r.Id);
    }
}
