using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Registry;

/// <summary>What records said on one day that has passed; each question gives what the record says now.</summary>
public sealed record RecordsThen(PastRecords Past, DateOnly Day)
{
    public string Name(Guid subject, string now) => Past.NameOn(Day, subject, now);

    public LegalForm LegalForm(Guid producer, LegalForm now) => Past.LegalFormOn(Day, producer, now);

    public ProductThen Product(Guid? recognition, Guid id, string name, string? code = null) =>
        Past.ProductOn(Day, recognition, id, name, code);

    public ProducerThen Producer(Guid subject, Guid id, ProducerThen now) => Past.ProducerOn(Day, subject, id, now);

    public IReadOnlyList<string> MergedSince(Guid into) => Past.MergedAfter(Day, into);

    public long? Unit(Guid producer, long? now) => Past.PlaceOn(Day, producer, now).Unit;
}
