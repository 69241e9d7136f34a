using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>
/// The rows that a filter asks for: products, or recognitions where the filter speaks of them. Only the page's rows are joined. Of a past
/// day, rows say what the register said then: those of records that changed since are read whole, put back and asked again.
/// </summary>
internal sealed class ProductList
{
    private readonly Database database;
    private readonly ProductFilter filter;
    private readonly ProductConditions asked;

    /// <summary>Of a past day, the rows of records that changed since, as they were then.</summary>
    private List<ProductRow> past = [];

    private ProductList(Database database, ProductFilter filter, ProductConditions asked, FoundWords? words) =>
        (this.database, this.filter, this.asked, Words) = (database, filter, asked, words);

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
        var changes = await database.ChangedSinceAsync(filter.Day, person.Today, stop);
        var then = changes is null ? null : new RecordsThen(changes, filter.Day);
        var words = await FoundWords.OfProductsAsync(search, database, filter.Words, person.Today, stop, then);
        var list = new ProductList(database, filter, Conditions(RecordsPart.AsToday(changes)), words);
        if (then is not null)
            list.past = await list.PastAsync(Conditions(RecordsPart.Changed(changes!)), then, area, stop);
        return list;

        ProductConditions Conditions(RecordsPart part) => new(database, filter, scope, area, words?.Ids(), part);
    }

    public ListRows<ProductRow> Rows(KeptOrders orders, Person person) =>
        ListRows<ProductRow>.Of(
            stop => orders.OfAsync(filter.Query, person, () => InOrder().IdsAsync(Id, filter.Query, Words, stop)),
            filter.Query,
            IdOf,
            AtAsync,
            () => InOrder().All
        );

    private Expression<Func<ProductRow, RowId>> Id =>
        filter.AsksRecognitions ? row => new(row.RecognitionId!.Value, row.Id) : row => new(row.Id, row.Id);

    private Guid IdOf(ProductRow row) => filter.AsksRecognitions ? row.RecognitionId!.Value : row.Id;

    private OrderedRows<ProductRow> InOrder() => new(Rows(asked), past, Order());

    private async Task<List<ProductRow>> AtAsync(List<Guid> ids, CancellationToken stop)
    {
        List<ProductRow> then = [.. past.Where(row => ids.Contains(IdOf(row)))];
        List<Guid> others = [.. ids.Except(then.Select(IdOf))];
        var rows = filter.AsksRecognitions
            ? RecognitionRows(database.Recognitions.Where(r => EF.Parameter(others).Contains(r.Id)))
            : ProductRows(database.Products.Where(p => EF.Parameter(others).Contains(p.Id)), asked.Current());
        return [.. then, .. await rows.ToListAsync(stop)];
    }

    private async Task<List<ProductRow>> PastAsync(
        ProductConditions changed,
        RecordsThen then,
        Area? area,
        CancellationToken stop
    ) =>
        [
            .. (await Rows(changed).ToListAsync(stop))
                .Select(row => Back(row, then))
                .Where(row => filter.LegalForms is [] || filter.LegalForms.Contains(row.LegalForm))
                .Where(row => filter.AsksRecognitions || area?.Holds(row.UnitId) != false),
        ];

    /// <summary>With the names, legal form and place of the day; a certificate names its own place.</summary>
    private ProductRow Back(ProductRow row, RecordsThen then)
    {
        var (name, code) = then.Product(row.RecognitionId, row.Id, row.Name, row.Code);
        var now = new ProducerThen(row.Producer, row.LegalForm, row.UnitId, null);
        var producer = then.Producer(row.RecognitionId ?? row.Id, row.ProducerId, now);
        var unit = filter.AsksRecognitions ? row.UnitId : producer.UnitId;
        return row with
        {
            Name = name,
            NameOrder = VietnameseOrder.Key(name),
            ProductNow = name == row.Name ? null : row.Name,
            Code = code,
            AlsoAs = [.. then.MergedSince(row.Id).Where(other => other != name && other != row.Name)],
            Producer = producer.Name,
            ProducerOrder = VietnameseOrder.Key(producer.Name),
            ProducerNow = producer.Name == row.Producer ? null : row.Producer,
            LegalForm = producer.LegalForm,
            UnitId = unit,
            MovedTo = unit == row.UnitId ? null : row.UnitId,
        };
    }

    private IQueryable<ProductRow> Rows(ProductConditions asked) =>
        filter.AsksRecognitions
            ? RecognitionRows(asked.Recognitions())
            : ProductRows(asked.Products(), asked.Current());

    private IQueryable<ProductRow> RecognitionRows(IQueryable<Recognition> recognitions) =>
        from r in recognitions
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

    private IQueryable<ProductRow> ProductRows(IQueryable<Product> products, IQueryable<Recognition> current) =>
        from p in products
        join o in database.Producers on p.ProducerId equals o.Id
        from r in current.Where(r => r.ProductId == p.Id).DefaultIfEmpty()
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

    private RowOrder<ProductRow> Order()
    {
        var (order, sort) = (new RowOrder<ProductRow>(), filter.Query.Sort);
        var isDown = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "ten" => order.By(r => r.NameOrder, isDown).By(r => r.Id),
            "chu-the" => Then(order.By(r => r.ProducerOrder, isDown)),
            "sao" => Then(Known().By(r => r.Stars, isDown)),
            "cap" => Then(Known().By(r => r.IssuedOn, isDown)),
            "han" => Then(Known().By(r => r.ExpiresOn, isDown)),
            // Without a wish, the order of an index: the page is found without sorting the rest.
            _ when filter.Year is not null => order.By(r => r.IssuedOn).By(r => r.RecognitionId),
            _ when filter.State is ProductState.Expired or ProductState.Revoked => order
                .By(r => r.LastDay, isDescending: true)
                .By(r => r.RecognitionId),
            _ when filter.AsksRecognitions => order.By(r => r.LastDay).By(r => r.RecognitionId),
            _ => order.By(r => r.NameOrder).By(r => r.Id),
        };

        // What has no recognition comes last in either direction: the two engines disagree about nulls.
        RowOrder<ProductRow> Known() => order.By(r => r.RecognitionId == null);

        static RowOrder<ProductRow> Then(RowOrder<ProductRow> order) => order.By(r => r.NameOrder).By(r => r.Id);
    }
}
