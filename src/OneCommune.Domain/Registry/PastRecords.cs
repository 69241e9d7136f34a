using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Registry;

/// <summary>
/// What records of products and producers said on a day: what they say now, with the changes since taken back. A change holds from its day
/// on, whatever was entered before it: one entered late with an early day overrules what was thought to have happened after it.
/// A merge says that two records were one all along, see docs/adr/0049-twins-were-one.md; under which of them a star stood is of its day.
/// </summary>
/// <param name="merged">The records that stars and products stood with before merges.</param>
public sealed class PastRecords(IEnumerable<HistoryEntry> changes, IEnumerable<MergedRecord>? merged = null)
{
    private readonly Dictionary<Guid, MergedRecord> merged = (merged ?? []).ToDictionary(one => one.Id);

    // The ids of entries follow the order in which they were entered.
    private readonly ILookup<Guid, HistoryEntry> latestFirst = changes
        .OrderByDescending(one => one.Id)
        .ToLookup(one => one.SubjectId);

    /// <summary>Ids of the products and producers that changed.</summary>
    public List<Guid> Subjects => [.. latestFirst.Select(one => one.Key)];

    public string NameOn(DateOnly day, Product product) => NameOn(day, product.Id, product.Name);

    public string NameOn(DateOnly day, Producer producer) => NameOn(day, producer.Id, producer.Name);

    /// <param name="now">The name the record has today.</param>
    public string NameOn(DateOnly day, Guid subject, string now) =>
        On(day, subject, now, [HistoryKind.Name], (_, change) => change.FromValue!);

    public LegalForm LegalFormOn(DateOnly day, Guid producer, LegalForm now) =>
        On(day, producer, now, [HistoryKind.LegalForm], (_, change) => Enum.Parse<LegalForm>(change.FromValue!));

    /// <summary>Commune and street together: a street of one commune is none of another.</summary>
    public (long? Unit, string? Address) PlaceOn(DateOnly day, Producer producer) =>
        PlaceOn(day, producer.Id, producer.UnitId, producer.Address);

    /// <param name="unit">Where it is today.</param>
    /// <param name="address">The street there.</param>
    public (long? Unit, string? Address) PlaceOn(DateOnly day, Guid producer, long? unit, string? address = null) =>
        On(
            day,
            producer,
            (unit, address),
            [HistoryKind.Place, HistoryKind.Address],
            (place, change) =>
                change.Kind == HistoryKind.Place
                    ? (change.FromUnitId, change.FromAddress)
                    : (place.unit, change.FromValue)
        );

    /// <summary>The product as the record said it that had the star on a day.</summary>
    /// <param name="recognition">the star; null for the product itself, which is the record that was kept</param>
    public ProductThen ProductOn(DateOnly day, Guid? recognition, Guid id, string name, string? code = null)
    {
        var then = recognition is { } star ? RecordOn(day, star, id, HistoryKind.Product) : id;
        if (then != id && merged.GetValueOrDefault(then) is { } other)
            (name, code) = (other.Name, other.Code);
        return new(NameOn(day, then, name), code);
    }

    /// <summary>The producer as the record said it that had the star, or the product, on a day.</summary>
    /// <param name="subject">a recognition or product</param>
    /// <param name="now">of the producer <paramref name="id"/>, as its record says it today</param>
    public ProducerThen ProducerOn(DateOnly day, Guid subject, Guid id, ProducerThen now)
    {
        var then = RecordOn(day, subject, id, HistoryKind.Producer);
        if (then != id && merged.GetValueOrDefault(then) is { } other)
            now = new(other.Name, other.LegalForm, other.UnitId, other.Address);
        var (unit, address) = PlaceOn(day, then, now.UnitId, now.Address);
        return new(NameOn(day, then, now.Name), LegalFormOn(day, then, now.LegalForm), unit, address);
    }

    /// <summary>Names of the records that were merged into one after a day.</summary>
    public IReadOnlyList<string> MergedAfter(DateOnly day, Guid into) =>
        [
            .. latestFirst[into]
                .Where(one => one.Kind == HistoryKind.Merge && one.OnDate > day)
                .Select(one => one.FromValue!),
        ];

    private Guid RecordOn(DateOnly day, Guid subject, Guid now, HistoryKind kind) =>
        On(day, subject, now, [kind], (_, change) => change.FromRecordId!.Value);

    private T On<T>(DateOnly day, Guid subject, T now, HistoryKind[] kinds, Func<T, HistoryEntry, T> before) =>
        latestFirst[subject]
            .Where(change => kinds.Contains(change.Kind))
            .TakeWhile(change => change.OnDate > day)
            .Aggregate(now, before);
}
