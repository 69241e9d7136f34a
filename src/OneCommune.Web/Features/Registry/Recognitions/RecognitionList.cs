using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>The recognitions that a filter asks for, the newest first unless asked otherwise.</summary>
internal sealed class RecognitionList
{
    private readonly Database database;
    private readonly RecognitionFilter filter;
    private readonly RegisterScope scope;
    private readonly Area? area;

    private RecognitionList(
        Database database,
        RecognitionFilter filter,
        RegisterScope scope,
        Area? area,
        FoundWords? found
    ) => (this.database, this.filter, this.scope, this.area, Words) = (database, filter, scope, area, found);

    /// <summary>Recognitions that carry the number asked for, and those that carry a number in the words.</summary>
    private (List<Guid> Decision, List<Guid> Words) numbered = ([], []);

    /// <summary>What the words asked for find; null where none are.</summary>
    public FoundWords? Words { get; }

    public static async Task<RecognitionList> OpenAsync(
        Database database,
        KeptSearch search,
        Person person,
        RecognitionFilter filter,
        CancellationToken stop
    )
    {
        var index = await search.ProductsAsync(database, stop);
        return new(
            database,
            filter,
            await RegisterScope.OfAsync(person, database, stop),
            await Area.OfAsync(database, filter.Query, filter.Boundaries, stop),
            await FoundWords.OfProductsAsync(search, database, filter.Words, person.Today, stop)
        )
        {
            numbered = (await NumberedAsync(filter.Decision), await NumberedAsync(filter.Words)),
        };

        async Task<List<Guid>> NumberedAsync(string typed) =>
            (await database.NumberedAsync(index, typed, person.Today, stop)).ConvertAll(one => one.Id);
    }

    public ListRows<RecognitionRow> Rows(KeptOrders orders, Person person) =>
        ListRows<RecognitionRow>.Of(
            stop => orders.OfAsync(filter.Query, person, () => IdsAsync(stop)),
            filter.Query,
            row => row.Id,
            (ids, stop) => Rows(database.Recognitions.Where(r => EF.Parameter(ids).Contains(r.Id))).ToListAsync(stop),
            AllAsync
        );

    private async Task<Guid[]> IdsAsync(CancellationToken stop) =>
        await (await InOrderAsync(stop)).IdsAsync(row => new(row.Id, row.ProductId), filter.Query, Words, stop);

    private async IAsyncEnumerable<RecognitionRow> AllAsync()
    {
        await foreach (var row in (await InOrderAsync(default)).All)
            yield return row;
    }

    /// <summary>By the names that the certificates say: those of products called otherwise today take their places in memory.</summary>
    private async Task<OrderedRows<RecognitionRow>> InOrderAsync(CancellationToken stop)
    {
        var (rows, order) = (Rows(Recognitions()), Order());
        if (filter.Query.Sort.TrimStart('-') != "ten")
            return new(rows, [], order);
        var renamed = await rows.Where(r => r.Product != r.ProductToday).ToListAsync(stop);
        return new(
            rows.Where(r => r.Product == r.ProductToday),
            renamed.Select(r => r with { ProductOrder = VietnameseOrder.Key(r.Product) }),
            order
        );
    }

    private IQueryable<RecognitionRow> Rows(IQueryable<Recognition> recognitions) =>
        from r in recognitions
        join p in database.Products on r.ProductId equals p.Id
        join o in database.Producers on r.ProducerId equals o.Id
        select new RecognitionRow
        {
            Id = r.Id,
            ProductId = p.Id,
            Product = r.ProductName,
            ProductToday = p.Name,
            ProductOrder = p.NameOrder,
            ProducerId = o.Id,
            Producer = r.ProducerName,
            ProducerToday = o.Name,
            UnitId = r.UnitId,
            Sector = r.Sector,
            Kind = r.Kind,
            Stars = r.Stars,
            IssuedOn = r.IssuedOn,
            ExpiresOn = r.ExpiresOn,
            LastDay = r.LastDay,
            RevokedOn = r.RevokedOn,
            ReplacedOn = r.ReplacedOn,
            DecisionNumber = r.DecisionNumber,
            Authority = r.Authority,
            CertificateNumber = r.CertificateNumber,
        };

    private RowOrder<RecognitionRow> Order()
    {
        var (order, sort) = (new RowOrder<RecognitionRow>(), filter.Query.Sort);
        var isDown = sort.StartsWith('-');
        order = sort.TrimStart('-') switch
        {
            "cap" => order.By(r => r.IssuedOn, isDown),
            "han" => order.By(r => r.LastDay, isDown),
            "ten" => order.By(r => r.ProductOrder, isDown).By(r => r.IssuedOn),
            "sao" => order.By(r => r.Stars, isDown).By(r => r.IssuedOn, isDescending: true),
            _ when filter.Within is not null => order.By(r => r.LastDay),
            _ => order.By(r => r.IssuedOn, isDescending: true),
        };
        return order.By(r => r.Id);
    }

    private IQueryable<Recognition> Recognitions()
    {
        // A record merged away because the product was entered twice is replaced on its own day: it was never issued.
        var recognitions = Standing(
            database.Recognitions.Where(r => r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn)
        );
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            recognitions = recognitions.Where(r => r.IssuedOn >= first && r.IssuedOn <= last);
        }
        if (filter.Kind is { } kind)
            recognitions = recognitions.Where(r => r.Kind == kind);
        if (filter.Stars is { } stars)
            recognitions = recognitions.Where(r => r.Stars == stars);
        if (filter.Sector is { } sector)
            recognitions = recognitions.Where(r => r.Sector == sector);
        if (area is { IsEverything: false, Units: var units, Unplaced: var unplaced })
            recognitions = recognitions.Where(r =>
                EF.Parameter(units).Contains(r.UnitId!.Value) || (unplaced && r.UnitId == null)
            );
        if (!scope.IsWhole)
        {
            var readable = scope.Producers();
            recognitions = recognitions.Where(r => readable.Contains(r.ProducerId));
        }
        return Found(Numbered(recognitions, filter.Decision, numbered.Decision));
    }

    private IQueryable<Recognition> Standing(IQueryable<Recognition> recognitions)
    {
        var day = filter.Day;
        var issued = recognitions.Where(r => r.IssuedOn <= day);
        if (filter.Within is { } days)
        {
            var end = day.AddDays(days);
            return issued.Where(r => r.LastDay >= day && r.LastDay <= end && r.ExpiresOn <= end);
        }
        return filter.State switch
        {
            Domain.Registry.Recognitions.Standing.InForce => issued.Where(r => r.LastDay >= day),
            Domain.Registry.Recognitions.Standing.Expired => issued.Where(r =>
                r.ExpiresOn < day && r.LastDay == r.ExpiresOn
            ),
            Domain.Registry.Recognitions.Standing.Revoked => issued.Where(r =>
                r.RevokedOn <= day
                && r.RevokedOn <= r.ExpiresOn
                && (r.ReplacedOn == null || r.ReplacedOn >= r.RevokedOn)
            ),
            Domain.Registry.Recognitions.Standing.Replaced => issued.Where(r =>
                r.ReplacedOn <= day
                && r.ReplacedOn <= r.ExpiresOn
                && (r.RevokedOn == null || r.ReplacedOn < r.RevokedOn)
            ),
            _ => issued,
        };
    }

    /// <summary>Part of a decision's number, in capitals or not, with Đ or D, with the zeros before it or without.</summary>
    private static IQueryable<Recognition> Numbered(
        IQueryable<Recognition> recognitions,
        string typed,
        List<Guid> numbered
    )
    {
        if (typed.Length == 0)
            return recognitions;
        var capitals = typed.ToUpperInvariant();
        var marked = capitals.Replace("QD", "QĐ", StringComparison.Ordinal);
        return recognitions.Where(r =>
            r.DecisionNumber!.Contains(typed)
            || r.DecisionNumber.Contains(capitals)
            || r.DecisionNumber.Contains(marked)
            || r.CertificateNumber!.Contains(capitals)
            || EF.Parameter(numbered).Contains(r.Id)
        );
    }

    /// <summary>Those of the products found; of a number, those that carry it.</summary>
    private IQueryable<Recognition> Found(IQueryable<Recognition> recognitions)
    {
        if (Words?.Ids() is not { } products)
            return recognitions;
        var found = recognitions.Where(r => EF.Parameter(products).Contains(r.ProductId));
        var carrying = Numbered(found, filter.Words, numbered.Words);
        return filter.Words.Any(char.IsAsciiDigit) && carrying.Any() ? carrying : found;
    }
}
