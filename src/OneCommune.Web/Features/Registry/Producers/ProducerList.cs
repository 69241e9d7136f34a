using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The producers that a filter asks for; with stars asked, those that figures of the same day and place count.</summary>
internal sealed class ProducerList
{
    private readonly Database database;
    private readonly ProducerFilter filter;
    private readonly RegisterScope scope;
    private readonly Area? area;
    private readonly PastRecords? changes;

    /// <summary>Of a past day, the rows of records that changed since, as they were then.</summary>
    private List<ProducerRow> past = [];

    private ProducerList(
        Database database,
        ProducerFilter filter,
        RegisterScope scope,
        Area? area,
        PastRecords? changes,
        FoundWords? found
    )
    {
        (this.database, this.filter, this.scope, this.area) = (database, filter, scope, area);
        (this.changes, Words) = (changes, found);
    }

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
        var changes = await database.ChangedSinceAsync(filter.Day, person.Today, stop);
        var then = changes is null ? null : new RecordsThen(changes, filter.Day);
        var words = await FoundWords.OfProducersAsync(search, database, filter.Words, person.Today, stop, then);
        var list = new ProducerList(database, filter, scope, area, changes, words);
        if (then is not null)
            list.past = await list.PastAsync(then, stop);
        return list;
    }

    public ListRows<ProducerRow> Rows(KeptOrders orders, Person person) =>
        ListRows<ProducerRow>.Of(
            stop =>
                orders.OfAsync(
                    filter.Query,
                    person,
                    () => InOrder().IdsAsync(row => new(row.Id, row.Id), filter.Query, Words, stop)
                ),
            filter.Query,
            row => row.Id,
            AtAsync,
            () => InOrder().All
        );

    private OrderedRows<ProducerRow> InOrder() => new(Rows(Producers(RecordsPart.AsToday(changes))), past, Order());

    private async Task<List<ProducerRow>> AtAsync(List<Guid> ids, CancellationToken stop)
    {
        List<ProducerRow> then = [.. past.Where(row => ids.Contains(row.Id))];
        List<Guid> others = [.. ids.Except(then.Select(row => row.Id))];
        var rows = Rows(database.Producers.Where(p => EF.Parameter(others).Contains(p.Id)));
        return [.. then, .. await rows.ToListAsync(stop)];
    }

    private IQueryable<ProducerRow> Rows(IQueryable<Producer> producers)
    {
        var day = filter.Day;
        var inForce = database.Recognitions.Where(r => r.IssuedOn <= day && r.LastDay >= day);
        return producers.Select(p => new ProducerRow
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
            // As printed: what ended one sooner was not known on a past day.
            NextEnd = inForce.Where(r => r.ProducerId == p.Id).Min(r => (DateOnly?)r.ExpiresOn),
        });
    }

    private async Task<List<ProducerRow>> PastAsync(RecordsThen then, CancellationToken stop) =>
        [
            .. (await Rows(Producers(RecordsPart.Changed(then.Past))).ToListAsync(stop))
                .Select(row => Back(row, then))
                .Where(row => filter.LegalForms is [] || filter.LegalForms.Contains(row.LegalForm))
                .Where(row => filter.AsksStars || area?.Holds(row.UnitId) != false),
        ];

    private static ProducerRow Back(ProducerRow row, RecordsThen then)
    {
        var (name, unit) = (then.Name(row.Id, row.Name), then.Unit(row.Id, row.UnitId));
        return row with
        {
            Name = name,
            NameOrder = VietnameseOrder.Key(name),
            NameNow = name == row.Name ? null : row.Name,
            AlsoAs = [.. then.MergedSince(row.Id).Where(other => other != name && other != row.Name)],
            LegalForm = then.LegalForm(row.Id, row.LegalForm),
            UnitId = unit,
            MovedTo = unit == row.UnitId ? null : row.UnitId,
        };
    }

    private RowOrder<ProducerRow> Order()
    {
        var (order, sort) = (new RowOrder<ProducerRow>(), filter.Query.Sort);
        var isDown = sort.StartsWith('-');
        order = sort.TrimStart('-') switch
        {
            "sao" => order.By(r => r.InForce, isDown).By(r => r.NameOrder),
            "han" => order.By(r => r.InForce == 0).By(r => r.NextEnd, isDown).By(r => r.NameOrder),
            _ => order.By(r => r.NameOrder, sort == "-ten"),
        };
        return order.By(r => r.Id);
    }

    private IQueryable<Producer> Producers(RecordsPart part)
    {
        var producers = ByStars(database.Producers.Where(p => p.MergedInto == null));
        if (part.Without is { } changed)
            producers = producers.Where(p => !EF.Parameter(changed).Contains(p.Id));
        if (part.Only is { } only)
            producers = producers.Where(p => EF.Parameter(only).Contains(p.Id));
        if (Words?.Ids() is { } ids)
            producers = producers.Where(p => EF.Parameter(ids).Contains(p.Id));
        if (filter.WomenLed)
            producers = producers.Where(p => p.RepresentativeGender == Gender.Female);
        if (filter.ModernChannel)
            producers = producers.Where(p => p.ModernChannel);
        if (part.Only is null && filter.LegalForms is { Length: > 0 } forms)
            producers = producers.Where(p => forms.Contains(p.LegalForm));
        if (part.Only is null && area is { Units: var units, Unplaced: var unplaced } && !filter.AsksStars)
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
