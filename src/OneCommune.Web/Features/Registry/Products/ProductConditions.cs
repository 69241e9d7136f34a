using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>
/// The conditions of the products list, asked of one narrow table: products, or recognitions where the filter speaks of them; with the
/// others only where a condition needs them.
/// </summary>
/// <param name="words">Ids of what the words asked for find; null where none are.</param>
internal sealed class ProductConditions(
    Database database,
    ProductFilter filter,
    RegisterScope scope,
    Area? area,
    List<Guid>? words,
    RecordsPart part
)
{
    /// <summary>The latest recognition of each product by the day: the one that none issued by then has replaced.</summary>
    public IQueryable<Recognition> Current()
    {
        var day = filter.Day;
        return database.Recognitions.Where(r => r.IssuedOn <= day && (r.ReplacedOn == null || r.ReplacedOn > day));
    }

    public IQueryable<Product> Products()
    {
        var day = filter.Day;
        var products = Found(database.Products.Where(p => p.MergedInto == null));
        if (part.Without is { } changed)
            products = products.Where(p =>
                !EF.Parameter(changed).Contains(p.Id) && !EF.Parameter(changed).Contains(p.ProducerId)
            );
        if (part.Only is { } only)
            products = products.Where(p =>
                EF.Parameter(only).Contains(p.Id) || EF.Parameter(only).Contains(p.ProducerId)
            );
        if (filter.State == ProductState.NeverRecognised)
            products = products.Where(p => !database.Recognitions.Any(r => r.ProductId == p.Id && r.IssuedOn <= day));
        if (filter.Sector is { } sector)
            products = products.Where(p => p.Sector == sector);
        if (Producers(part.Only is null ? area : null) is { } producers)
            products = products.Where(p => producers.Contains(p.ProducerId));
        return products;
    }

    public IQueryable<Recognition> Recognitions()
    {
        var recognitions = filter.Year is { } year ? OfYear(year) : Standing(Current());
        if (part.Without is { } changed)
            recognitions = recognitions.Where(r =>
                !EF.Parameter(changed).Contains(r.ProductId) && !EF.Parameter(changed).Contains(r.ProducerId)
            );
        if (part.Only is { } only)
            recognitions = recognitions.Where(r =>
                EF.Parameter(only).Contains(r.ProductId) || EF.Parameter(only).Contains(r.ProducerId)
            );
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
        if (filter.Online || words is not null)
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
        var forms = part.Only is null ? filter.LegalForms : [];
        if (forms.Length == 0 && filter is { WomenLed: false, ModernChannel: false } && inside is null)
            return scope.IsWhole ? null : scope.Producers();
        var producers = database.Producers.AsQueryable();
        if (forms.Length > 0)
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
        if (words is { } ids)
            products = products.Where(p => EF.Parameter(ids).Contains(p.Id));
        return products;
    }
}
