using OneCommune.Domain;
using OneCommune.Domain.Places;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Products;
using OneCommune.Domain.Recognition;
using OneCommune.Domain.Registers;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Register;

/// <summary>
/// Puts rows into what is known, one after the other. Known records are completed and never overwritten; what is new is gathered to be
/// written at once. <paramref name="touch"/> is told of a known record before it changes.
/// </summary>
internal sealed class RegisterPlan(
    KnownRegister known,
    RegisterHeader header,
    ImportOutcome outcome,
    Action<object> touch
)
{
    public List<Producer> NewProducers { get; } = [];
    public List<Product> NewProducts { get; } = [];
    public List<Recognition> NewRecognitions { get; } = [];

    /// <summary>New products with the row that brings them, and their producer as written there.</summary>
    public List<(int Row, string Producer, Product Product)> Brought { get; } = [];

    private readonly HashSet<object> fresh = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when the row adds or completes something; its trace goes into <paramref name="trace"/>.</summary>
    public async ValueTask<bool> AddAsync(
        RegisterRow row,
        AdminUnit? unit,
        ICollection<string> trace,
        CancellationToken stop
    )
    {
        var producer = await known.FindAsync(row.Producer, unit, stop);
        if (producer is null && row.Place.IsEmpty)
            producer = await known.FindAsync(row.Producer, null, stop);
        var changed = false;
        if (producer is null)
        {
            producer = AddProducer(row, unit);
            changed = true;
        }
        else
        {
            changed |= Complete(producer, row);
        }

        if (!producer.IsTold)
            outcome.Producers++;
        producer.IsTold = true;
        var match = VietnameseText.Match(row.Product);
        var isKnown = producer.Products.TryGetValue(match, out var product);
        if (product is null)
        {
            producer.Products[match] = product = AddProduct(row, producer.Producer);
            changed = true;
        }
        else
            changed |= Complete(product, row);

        var refused = outcome.RejectedCount;
        foreach (var written in row.Recognitions)
            changed |= Tell(product, unit, written, row);
        changed |= Revoke(product, row);
        if (isKnown && outcome.RejectedCount == refused)
            Say(row, product, changed);
        if (product.Row is null)
            outcome.Products++;
        product.Row ??= row.Number;
        trace.Add(producer.IsNew ? "+" : producer.Producer.Id.ToString("N"));
        trace.Add(product.IsNew ? "+" : product.Product.Id.ToString("N"));
        trace.Add(changed ? "changed" : "same");
        return changed;
    }

    private KnownProducer AddProducer(RegisterRow row, AdminUnit? unit)
    {
        var producer = new Producer(row.Producer, row.Profile.LegalForm, unit?.Id);
        producer.Describe(row.Profile);
        NewProducers.Add(producer);
        fresh.Add(producer);
        return known.Add(producer);
    }

    private KnownProduct AddProduct(RegisterRow row, Producer producer)
    {
        var product = new Product(row.Product, producer, row.Sector, row.Set);
        product.Describe(
            new(row.Sector, row.Set, row.Code, row.Gtin, row.Online, Story: null, NoteOfNew(row, producer))
        );
        NewProducts.Add(product);
        fresh.Add(product);
        Brought.Add((row.Number, row.Producer, product));
        return new(product, isNew: true);
    }

    /// <summary>
    /// What the row says beside its columns, with what could not stand there. A producer has one address; another one written beside a
    /// product is that product's.
    /// </summary>
    private static string? NoteOfNew(RegisterRow row, Producer producer)
    {
        var own = ProfileMerge.Differ(producer.Address, row.Profile.Address) ? $"Địa chỉ: {row.Profile.Address}" : null;
        string?[] parts = [row.Note, row.Remainder, own];
        var note = string.Join("; ", parts.Where(part => part is not null));
        return note.Length == 0 ? null : note;
    }

    private bool Complete(KnownProducer producer, RegisterRow row)
    {
        foreach (var (column, kept) in ProfileMerge.Differences(producer.Producer, row.Profile))
            Warn(row, column, "register.producer-differs", kept ?? Texts.Words.Of(producer.Producer.LegalForm));
        var filled = ProfileMerge.Fill(producer.Producer, row.Profile);
        if (filled == ProfileMerge.Of(producer.Producer))
            return false;
        Touch(producer.Producer);
        producer.Producer.Describe(filled);
        return true;
    }

    private bool Complete(KnownProduct product, RegisterRow row)
    {
        var now = product.Product;
        if (now.Sector != Sector.Unknown && row.Sector != Sector.Unknown && now.Sector != row.Sector)
            Warn(row, RegisterColumn.Sector, "register.product-differs", Texts.Words.Of(now.Sector));
        if (
            now.Note is { } note
            && row.Note is { } told
            && !VietnameseText.Tidy(note).Contains(told, StringComparison.Ordinal)
        )
            Warn(row, RegisterColumn.Note, "register.note-kept");
        var filled = ProfileMerge.Fill(now, row);
        if (filled == ProfileMerge.Of(now))
            return false;
        Touch(now);
        now.Describe(filled);
        return true;
    }

    private bool Tell(KnownProduct product, AdminUnit? unit, WrittenRecognition written, RegisterRow row)
    {
        try
        {
            return RecognitionMerge.Tell(
                product.Recognitions,
                product.Product,
                unit?.Id,
                written,
                Touch,
                told =>
                {
                    NewRecognitions.Add(told);
                    fresh.Add(told);
                }
            );
        }
        catch (RefusalException refusal)
        {
            Refuse(row, written.IsAgain ? RegisterColumn.AgainDate : RegisterColumn.FirstDate, refusal);
            return false;
        }
    }

    private bool Revoke(KnownProduct product, RegisterRow row)
    {
        if (row.Revocation is null)
            return false;
        try
        {
            return RecognitionMerge.Tell(product.Recognitions, row.Recognitions, row.Revocation, Touch);
        }
        catch (RefusalException refusal)
        {
            Refuse(row, RegisterColumn.RevokedOn, refusal);
            return false;
        }
    }

    private void Say(RegisterRow row, KnownProduct product, bool changed)
    {
        var kind = (product.Row, changed) switch
        {
            (null, false) => DuplicateKind.Known,
            (null, true) => DuplicateKind.Completed,
            (_, false) => DuplicateKind.Repeated,
            _ => DuplicateKind.Joined,
        };
        outcome.Duplicates.Add(new(row.Number, row.Product, row.Producer, kind, product.Row));
    }

    private void Touch(object record)
    {
        if (!fresh.Contains(record))
            touch(record);
    }

    private void Warn(RegisterRow row, RegisterColumn column, string code, params object[] args) =>
        outcome.Warn(About(row, column, new(code, args)));

    private void Refuse(RegisterRow row, RegisterColumn column, RefusalException reason) =>
        outcome.Refuse(About(row, column, reason));

    public Remark About(RegisterRow row, RegisterColumn column, RefusalException reason) =>
        new(row.Number, header.Heading(column), header.Index(column), Told(row, column), reason);

    private static string Told(RegisterRow row, RegisterColumn column) =>
        column switch
        {
            RegisterColumn.Representative => row.Profile.Representative,
            RegisterColumn.Gender => row.Profile.RepresentativeGender == Gender.Female ? "Nữ" : "Nam",
            RegisterColumn.Phone => row.Profile.Phone,
            RegisterColumn.LegalForm => Texts.Words.Of(row.Profile.LegalForm),
            RegisterColumn.Sector => Texts.Words.Of(row.Sector),
            RegisterColumn.Note => row.Note,
            RegisterColumn.RevokedOn => row.Revocation?.On.ToString(
                "dd/MM/yyyy",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            RegisterColumn.FirstDate => Date(row, isAgain: false),
            RegisterColumn.AgainDate => Date(row, isAgain: true),
            _ => null,
        } ?? "";

    private static string? Date(RegisterRow row, bool isAgain) =>
        row
            .Recognitions.FirstOrDefault(one => one.IsAgain == isAgain)
            ?.IssuedOn.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
