using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Registry;

/// <summary>
/// What records of products and producers said on a day: what they say now, with the changes since taken back. A change holds from its day
/// on, whatever was entered before it: one entered late with an early day overrules what was thought to have happened after it.
/// </summary>
public sealed class PastRecords(IEnumerable<HistoryEntry> changes)
{
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

    private T On<T>(DateOnly day, Guid subject, T now, HistoryKind[] kinds, Func<T, HistoryEntry, T> before) =>
        latestFirst[subject]
            .Where(change => kinds.Contains(change.Kind))
            .TakeWhile(change => change.OnDate > day)
            .Aggregate(now, before);
}
