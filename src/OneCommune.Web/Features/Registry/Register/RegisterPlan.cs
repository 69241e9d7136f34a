using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Text;
using OneCommune.Storage.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Puts rows into what is known, one after the other. Known records are completed and never overwritten.
/// </summary>
internal sealed class RegisterPlan(RegisterDraft draft, KnownRegister known, ImportOutcome outcome)
{
    private readonly HashSet<Guid> toldProducers = [];

    /// <summary>The sheet whose rows are added.</summary>
    public required RegisterSheet Sheet { get; set; }

    /// <summary>The first row of the file that speaks of a product.</summary>
    public Dictionary<Guid, FileRow> FirstRows { get; } = [];

    /// <summary>New products with the row that brings them, and their producer as written there, since the last spill.</summary>
    public List<(FileRow Row, string Producer, Product Product)> Brought { get; } = [];

    /// <summary>True when the row adds or completes something; its trace goes into <paramref name="trace"/>.</summary>
    public bool Add(RegisterRow row, AdminUnit? unit, ICollection<string> trace)
    {
        var producer = known.Find(row.Producer, unit);
        if (producer is null && row.Place.IsEmpty)
            producer = known.Find(row.Producer, null);
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

        if (toldProducers.Add(producer.Producer.Id))
            outcome.Producers++;
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
            changed |= AddRecognition(producer.Producer, product, unit, written, row);
        changed |= Revoke(product, row);
        if (isKnown && outcome.RejectedCount == refused)
            Report(row, product, changed);
        if (FirstRows.TryAdd(product.Product.Id, At(row)))
            outcome.Products++;
        trace.Add(Trace(producer.Producer.Id));
        trace.Add(Trace(product.Product.Id));
        trace.Add(changed ? "changed" : "same");
        return changed;
    }

    private string Trace(Guid id) => draft.IsNew(id) ? "+" : id.ToString("N");

    private KnownProducer AddProducer(RegisterRow row, AdminUnit? unit)
    {
        var producer = new Producer(row.Producer, row.Profile.LegalForm, unit?.Id);
        producer.Describe(row.Profile);
        draft.Add(producer);
        outcome.NewProducers++;
        return known.Add(producer);
    }

    private KnownProduct AddProduct(RegisterRow row, Producer producer)
    {
        var product = new Product(row.Product, producer, row.Facts.Sector);
        product.Describe(row.Facts with { Note = NoteOfNew(row, producer) });
        draft.Add(product);
        outcome.NewProducts++;
        Brought.Add((At(row), row.Producer, product));
        return new(product, []);
    }

    /// <summary>
    /// What the row says beside its columns, with what could not stand there. A producer has one address; another one written beside a
    /// product is that product's.
    /// </summary>
    private static string? NoteOfNew(RegisterRow row, Producer producer)
    {
        var own = ProfileMerge.Differ(producer.Address, row.Profile.Address) ? $"Địa chỉ: {row.Profile.Address}" : null;
        string?[] parts = [row.Facts.Note, row.Remainder, own];
        var note = string.Join("; ", parts.Where(part => part is not null));
        return note.Length == 0 ? null : note;
    }

    private bool Complete(KnownProducer producer, RegisterRow row)
    {
        foreach (var (column, kept) in ProfileMerge.Differences(producer.Producer, row.Profile))
            Warn(row, column, "register.producer-differs", kept ?? Texts.Words.Of(producer.Producer.LegalForm));
        var known = producer.Producer.AsProfile();
        var filled = known.FilledFrom(row.Profile);
        if (filled == known)
            return false;
        draft.Touch(producer.Producer);
        producer.Producer.Describe(filled);
        return true;
    }

    private bool Complete(KnownProduct product, RegisterRow row)
    {
        var now = product.Product;
        if (now.Sector != Sector.Unknown && row.Facts.Sector != Sector.Unknown && now.Sector != row.Facts.Sector)
            Warn(row, RegisterColumn.Sector, "register.product-differs", Texts.Words.Of(now.Sector));
        if (
            now.Note is { } note
            && row.Facts.Note is { } told
            && !VietnameseText.Tidy(note).Contains(told, StringComparison.Ordinal)
        )
            Warn(row, RegisterColumn.Note, "register.note-kept");
        var known = now.AsFacts();
        var filled = known.FilledFrom(row.Facts);
        if (filled == known)
            return false;
        draft.Touch(now);
        now.Describe(filled);
        return true;
    }

    private bool AddRecognition(
        Producer producer,
        KnownProduct product,
        AdminUnit? unit,
        WrittenRecognition written,
        RegisterRow row
    )
    {
        try
        {
            return RecognitionMerge.Add(
                product.Recognitions,
                product.Product,
                known.Named(product.Product, producer, written.IssuedOn, row.Profile.Address),
                unit?.Id,
                written,
                draft.Touch,
                told =>
                {
                    draft.Add(told);
                    outcome.NewRecognitions++;
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
            return RecognitionMerge.Revoke(product.Recognitions, row.Recognitions, row.Revocation, draft.Touch);
        }
        catch (RefusalException refusal)
        {
            Refuse(row, RegisterColumn.RevokedOn, refusal);
            return false;
        }
    }

    private void Report(RegisterRow row, KnownProduct product, bool changed)
    {
        FileRow? before = FirstRows.TryGetValue(product.Product.Id, out var first) ? first : null;
        var kind = (before, changed) switch
        {
            (null, false) => DuplicateKind.Known,
            (null, true) => DuplicateKind.Completed,
            (_, false) => DuplicateKind.Repeated,
            _ => DuplicateKind.Joined,
        };
        outcome.Duplicates.Add(new(At(row), row.Product, row.Producer, kind, before));
    }

    private FileRow At(RegisterRow row) => FileRow.Of(Sheet, row.Number);

    private void Warn(RegisterRow row, RegisterColumn column, string code, params object[] args) =>
        outcome.Warn(About(row, column, new(code, args)));

    private void Refuse(RegisterRow row, RegisterColumn column, RefusalException reason) =>
        outcome.Refuse(About(row, column, reason));

    public Remark About(RegisterRow row, RegisterColumn column, RefusalException reason) =>
        new(row.Number, row.Header.Heading(column), row.Header.Index(column), Told(row, column), reason);

    private static string Told(RegisterRow row, RegisterColumn column) =>
        column switch
        {
            RegisterColumn.Representative => row.Profile.Representative,
            RegisterColumn.Gender => row.Profile.RepresentativeGender == Gender.Female ? "Nữ" : "Nam",
            RegisterColumn.Phone => row.Profile.Phone,
            RegisterColumn.LegalForm => Texts.Words.Of(row.Profile.LegalForm),
            RegisterColumn.Sector => Texts.Words.Of(row.Facts.Sector),
            RegisterColumn.Note => row.Facts.Note,
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
