using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry;

/// <summary>A change of name, place, street or legal form, or a merge, on the timeline of a producer or product.</summary>
public sealed class HistoryEntry
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SubjectId { get; private set; }
    public HistoryKind Kind { get; private set; }
    public DateOnly OnDate { get; private set; }
    public string? FromValue { get; private set; }

    /// <summary>Accent-blind form of <see cref="FromValue"/>: who searches for a former name finds the subject.</summary>
    public string? FoldedFrom { get; private set; }
    public string? ToValue { get; private set; }

    /// <summary>Of a move: where the producer was before. Null where that is not known.</summary>
    public long? FromUnitId { get; private set; }

    /// <summary>Of a move: house, street, hamlet there.</summary>
    public string? FromAddress { get; private set; }

    /// <summary>Of what a merge moved: the record of the product or producer it stood with before.</summary>
    public Guid? FromRecordId { get; private set; }
    public string? Note { get; private set; }

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private HistoryEntry() { }

    /// <summary>The day of something that happened: not later than today, and not before any record begins.</summary>
    /// <exception cref="RefusalException">form.no-day, history.day</exception>
    public static DateOnly ReadDay(DateOnly? typed, DateOnly today)
    {
        if (typed is not { } on)
            throw new RefusalException("form.no-day");
        return on >= Earliest && on <= today ? on : throw new RefusalException("history.day", on, Earliest, today);
    }

    public static HistoryEntry Renamed(Guid subject, DateOnly on, string from, string to) =>
        Of(subject, HistoryKind.Name, on, from, to);

    /// <param name="from">The former place as written, for the timeline.</param>
    public static HistoryEntry Moved(
        Guid subject,
        DateOnly on,
        string? from,
        string to,
        long? fromUnit,
        string? fromAddress
    )
    {
        var entry = Of(subject, HistoryKind.Place, on, from, to);
        (entry.FromUnitId, entry.FromAddress) = (fromUnit, fromAddress);
        return entry;
    }

    /// <summary>Another house, street or hamlet in the same commune.</summary>
    public static HistoryEntry AtAnotherAddress(Guid subject, DateOnly on, string from, string? to) =>
        Of(subject, HistoryKind.Address, on, from, to);

    public static HistoryEntry OfAnotherForm(Guid subject, DateOnly on, LegalForm from, LegalForm to) =>
        Of(subject, HistoryKind.LegalForm, on, from.ToString(), to.ToString());

    public static HistoryEntry Merged(Guid subject, DateOnly on, string from, string to, string? note = null) =>
        Of(subject, HistoryKind.Merge, on, from, to, note);

    /// <param name="recognition">moved by the merge of two records of its product</param>
    public static HistoryEntry OfAnotherProduct(Guid recognition, DateOnly on, Product from, Product to) =>
        Of(recognition, HistoryKind.Product, on, from.Name, to.Name, record: from.Id);

    /// <param name="subject">a product or recognition, moved by the merge of two records of its producer</param>
    public static HistoryEntry OfAnotherProducer(Guid subject, DateOnly on, Producer from, Producer to) =>
        Of(subject, HistoryKind.Producer, on, from.Name, to.Name, record: from.Id);

    private static HistoryEntry Of(
        Guid subject,
        HistoryKind kind,
        DateOnly on,
        string? from,
        string? to,
        string? note = null,
        Guid? record = null
    ) =>
        new()
        {
            SubjectId = subject,
            Kind = kind,
            OnDate = on,
            FromValue = from,
            FoldedFrom =
                from is not null && kind is (HistoryKind.Name or HistoryKind.Place or HistoryKind.Merge)
                    ? VietnameseText.Fold(from)
                    : null,
            ToValue = to,
            FromRecordId = record,
            Note = note,
        };
}

public enum HistoryKind
{
    Name,
    Place,
    Merge,
    Address,
    LegalForm,

    /// <summary>Of a recognition: another record of the product, merged since, had it.</summary>
    Product,

    /// <summary>Of a product or recognition: another record of the producer, merged since, had it.</summary>
    Producer,
}
