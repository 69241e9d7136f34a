using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// A product's dossier: Form 01, Form 02 with evidence, and its way from draft to decision. It is scored under the
/// regulation and set it names, for ever. Every verb refuses with "dossier.…" where the state forbids it.
/// </summary>
public sealed partial class Dossier
{
    private readonly List<DossierAnswer> answers = [];
    private readonly List<ReportText> texts = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<Finding> findings = [];
    private readonly List<DossierStep> steps = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ProductId { get; private set; }
    public Guid ProducerId { get; private set; }

    /// <summary>The commune it is lodged at.</summary>
    public long UnitId { get; private set; }
    public DossierKind Kind { get; private set; }

    /// <summary>In force on the day it was begun, and still when first lodged: "26-2026".</summary>
    public string RegulationId { get; private set; } = "";

    /// <summary>Set (bộ sản phẩm) in that regulation.</summary>
    public int SetNumber { get; private set; }
    public DossierStatus Status { get; private set; }
    public DateOnly StartedOn { get; private set; }
    public long Version { get; private set; }

    // Form 01
    public string? Representative { get; private set; }
    public string? Position { get; private set; }
    public string? Address { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? Attachments { get; private set; }

    public IReadOnlyList<DossierAnswer> Answers => answers;

    /// <summary>Fields of Form 02 that are filled in.</summary>
    public IReadOnlyList<ReportText> Texts => texts;

    /// <summary>All files ever lodged, those set aside too; <see cref="EvidenceFor"/> gives those that count.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Its way, oldest first. Of a dossier that was read, only the steps taken since: the others are asked for.</summary>
    public IReadOnlyList<DossierStep> Steps => steps;

    private Dossier() { }

    /// <param name="id">Chosen when the form was drawn, so that a form sent twice starts one dossier.</param>
    /// <param name="product">A product of <paramref name="producer"/>.</param>
    /// <param name="unit">The commune in whose area the producer works, as it is today.</param>
    public static Dossier Start(
        Guid id,
        Product product,
        Producer producer,
        long unit,
        DossierKind kind,
        Regulation regulation,
        int set,
        Occasion occasion
    )
    {
        if (product.ProducerId != producer.Id)
            throw new RefusalException("dossier.other-producer");
        if (product.MergedInto is not null)
            throw new RefusalException("product.merged", product.Name);
        regulation.Set(set).MustBeComplete();
        RefuseForm(producer, regulation, set);
        var dossier = new Dossier
        {
            Id = id,
            ProductId = product.Id,
            ProducerId = producer.Id,
            UnitId = unit,
            Kind = kind,
            RegulationId = regulation.Id,
            SetNumber = set,
            Status = DossierStatus.Draft,
            StartedOn = occasion.On,
        };
        dossier.TakeOver(producer);
        dossier.Note(StepKind.Started, occasion);
        return dossier;
    }

    /// <summary>The producer may write in it: a draft, a returned dossier, or one it was asked to complete.</summary>
    public bool IsOpen =>
        Status is DossierStatus.Draft or DossierStatus.Returned
        || (Status == DossierStatus.SupplementAsked && SupplementOf == AskedOf.Producer);

    /// <summary>No further step can come.</summary>
    public bool IsClosed =>
        Status is DossierStatus.Recognised or DossierStatus.NotRecognised or DossierStatus.Withdrawn;

    /// <summary>
    /// The record of its product or producer was merged into another. Not while the council and the leader work on it: what they
    /// have before them stays as it is until they are done. Refuses "dossier.merge-in-council".
    /// </summary>
    public void BelongTo(Product product, Guid producer)
    {
        if (Status is DossierStatus.InCouncil or DossierStatus.Scored or DossierStatus.Submitted)
            throw new RefusalException("dossier.merge-in-council", product.Name);
        ProductId = product.Id;
        ProducerId = producer;
        Version++;
    }

    // 26/2026 art. 2.3: associations and operating centres only for tourism; old records that do not say, never.
    private static void RefuseForm(Producer producer, Regulation regulation, int set)
    {
        if (AgainstForm(producer, regulation, set) is { } lack)
            throw lack.Refusal;
    }

    private static Lack? AgainstForm(Producer producer, Regulation regulation, int set) =>
        producer.LegalForm switch
        {
            LegalForm.Other => new("dossier.legal-form-unknown", Args: [producer.Name]),
            LegalForm.Association when regulation.SectorOf(regulation.Set(set)).CountsAs != "tourism" => new(
                "dossier.association-only-tourism"
            ),
            _ => null,
        };

    private void RefuseUnless(bool allowed, string code)
    {
        if (!allowed)
            throw new RefusalException(code);
    }

    private void Become(DossierStatus status)
    {
        Status = status;
        SupplementGivenOn = null;
        Version++;
    }

    private void Note(
        StepKind kind,
        Occasion occasion,
        string? number = null,
        string? text = null,
        DossierContents? unlodged = null
    ) => steps.Add(new(Id, kind, occasion, number, text, unlodged));

    /// <summary>Tidy, or null when empty. Refuses "dossier.too-long".</summary>
    private static string? Bounded(string? text, int longest)
    {
        var lines = VietnameseText.TidyLines(text);
        if (lines.Length == 0)
            return null;
        return lines.Length <= longest ? lines : throw new RefusalException("dossier.too-long", longest, lines.Length);
    }
}
