using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// From the producer's pledge to the commune, and back.
public sealed partial class Dossier
{
    /// <summary>Lodged copies so far; each lodging makes one.</summary>
    public int Copies { get; private set; }
    public DateOnly? LodgedOn { get; private set; }

    /// <summary>UTC; when the producer pledged that what it lodges is true.</summary>
    public DateTime? PledgedAt { get; private set; }

    /// <summary>What the latest copy calls product and producer; null before the first lodging.</summary>
    public string? LodgedProduct { get; private set; }
    public string? LodgedProducer { get; private set; }

    /// <summary>Of <see cref="LodgedProduct"/>: its ordinal order is the Vietnamese order of the names.</summary>
    public string? LodgedOrder { get; private set; }

    /// <summary>Both names, accent-blind.</summary>
    public string? FoldedLodged { get; private set; }

    /// <summary>Everything that stands against lodging today, in the order of the forms; empty when it may be lodged.</summary>
    public IEnumerable<Lack> Missing(Lodging lodging, DateOnly today)
    {
        if (Copies == 0 && lodging.InForce.Id != RegulationId)
            yield return new("dossier.regulation-ended", Args: [lodging.InForce.Title.Vi]);
        if (AgainstForm(lodging.Producer, lodging.Regulation, SetNumber) is { } form)
            yield return form;
        // Later lodgings complete one that came in time.
        if (Copies == 0 && KindRule.Against(Kind, lodging.Latest, lodging.Regulation, today) is { } kind)
            yield return kind;

        foreach (var lack in LacksOfRegistration().Concat(LacksOfReport(lodging.Producer)))
            yield return lack;
        foreach (var criterion in lodging.Regulation.Set(SetNumber).Criteria)
        {
            if (LackOf(criterion) is { } lack)
                yield return lack;
        }
    }

    /// <summary>
    /// The producer lodges it with the pledge: contents, criteria and files are frozen in the copy returned. A dossier sent
    /// back or asked to be completed returns to whoever asked. Refuses "dossier.not-open", "dossier.no-pledge" and the first
    /// of <see cref="Missing"/>.
    /// </summary>
    public LodgedCopy Lodge(Lodging lodging, bool pledged, Occasion occasion)
    {
        RefuseUnlessOpen();
        if (Missing(lodging, occasion.On).FirstOrDefault() is { } lack)
            throw lack.Refusal;
        RefuseUnless(pledged, "dossier.no-pledge");

        Copies++;
        PledgedAt = occasion.At;
        LodgedOn ??= occasion.On;
        (LodgedProduct, LodgedProducer) = (lodging.Product.Name, lodging.Producer.Name);
        LodgedOrder = lodging.Product.NameOrder;
        FoldedLodged = $"{lodging.Product.FoldedName} {lodging.Producer.FoldedName}";
        foreach (var file in Standing)
            file.Freeze();
        if (Status == DossierStatus.SupplementAsked)
            TakeSupplement(null, lodging.Regulation, lodging.Calendar, occasion);
        else
        {
            Note(StepKind.Lodged, occasion);
            Become(DossierStatus.Lodged);
        }
        return CanonicalJson.Copy(this, lodging, occasion);
    }

    /// <summary>
    /// The producer takes back what was lodged; a draft is thrown away instead. Refuses "dossier.cannot-withdraw" once it is before the
    /// council or closed.
    /// </summary>
    public void Withdraw(string? reason, Occasion occasion)
    {
        RefuseUnless(Status < DossierStatus.InCouncil, "dossier.cannot-withdraw");
        Note(StepKind.Withdrawn, occasion, text: Bounded(reason, 1000));
        Become(DossierStatus.Withdrawn);
    }

    /// <summary>What Form 01 still lacks.</summary>
    public IEnumerable<Lack> LacksOfRegistration()
    {
        if (Representative is null)
            yield return new("dossier.no-representative");
        if (Address is null)
            yield return new("dossier.no-address");
        if (Phone is null)
            yield return new("dossier.no-phone");
    }

    /// <summary>What the written parts of Form 02 still lack.</summary>
    public IEnumerable<Lack> LacksOfReport(Producer producer) =>
        ReportField
            .All.Where(field => Needs(field, producer) && Text(field.Key) is null)
            .Select(field => new Lack(
                field.Key switch
                {
                    ReportField.Registration => "dossier.no-registration",
                    ReportField.Changes when Kind == DossierKind.Upgrade => "dossier.upgrade-no-changes",
                    ReportField.Changes => "dossier.rerank-no-changes",
                    _ => "dossier.empty-field",
                },
                Field: field
            ));

    /// <summary>This dossier cannot be lodged without the field.</summary>
    public bool Needs(ReportField field, Producer producer) =>
        field.Key switch
        {
            ReportField.Registration => NeedsRegistration(producer),
            ReportField.Changes => Kind != DossierKind.First,
            _ => field.Required,
        };

    /// <summary>What the answer to a criterion still lacks; null when it may be lodged as it stands.</summary>
    public Lack? LackOf(Criterion criterion)
    {
        var answer = answers.Find(one => one.Criterion == criterion.Code);
        if (answer?.Option is not { } option)
            return new("dossier.criterion-unanswered", criterion);
        var claimed = criterion.Points(option) > 0;
        return claimed && answer.Description is null && !EvidenceFor(criterion.Code).Any()
            ? new("dossier.criterion-unproved", criterion)
            : null;
    }

    // 26/2026 art. 2.3: a household only with business registration; companies and cooperatives exist by theirs.
    private static bool NeedsRegistration(Producer producer) =>
        producer.LegalForm is LegalForm.Enterprise or LegalForm.Cooperative or LegalForm.Household;
}
