using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Decisions;

/// <summary>One dossier of a decision: the council's result, and once signed what became of it.</summary>
public sealed class DecisionItem
{
    private DecisionItem() { }

    internal DecisionItem(Guid decision, int position, Hearing hearing, CouncilSession session)
    {
        DecisionId = decision;
        Position = position;
        HearingId = hearing.Id;
        DossierId = hearing.DossierId;
        ProductId = hearing.ProductId;
        ProductName = hearing.ProductName;
        ProducerName = hearing.ProducerName;
        HeldOn = session.HeldOn;
        Stars = hearing.Outcome!.Stars;
        ResultSha256 = hearing.Outcome.Sha256;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DecisionId { get; private set; }
    public int Position { get; private set; }
    public Guid HearingId { get; private set; }
    public Guid DossierId { get; private set; }
    public Guid ProductId { get; private set; }

    /// <summary>As of the agenda until signed, then as of the decision's day.</summary>
    public string ProductName { get; private set; } = "";
    public string ProducerName { get; private set; } = "";

    /// <summary>When the council met over it.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Of the council; null after a knock-out.</summary>
    public int? Stars { get; private set; }

    /// <summary>Of the council's result file this item rests on.</summary>
    public string ResultSha256 { get; private set; } = "";

    /// <summary>Null until signed, as are the two below for what is not recognised.</summary>
    public Outcome? Outcome { get; private set; }
    public RecognitionKind? Kind { get; private set; }
    public Guid? RecognitionId { get; private set; }

    /// <summary>
    /// What the law makes of the stars on the decision's day: the rank's authority decides (art. 4). An upgrade that does not
    /// raise the stars leaves the certificate in force as it is.
    /// </summary>
    public Outcome Foresee(Dossier dossier, Regulation regulation, RecognitionHistory history, DateOnly on)
    {
        if (Stars is not { } stars || regulation.RecognisedBy(stars, on) is not { } authority)
            return Decisions.Outcome.NotRecognised;
        if (authority == Authority.Ministry)
            return Decisions.Outcome.ApprovedForProposal;
        return dossier.Kind == DossierKind.Upgrade && history.InForceOn(on) is { } held && held.Stars >= stars
            ? Decisions.Outcome.NotRecognised
            : Decisions.Outcome.Recognised;
    }

    /// <summary>
    /// Settles the item of a signed decision: gives the dossier its outcome and, where the product is recognised, the recognition
    /// that replaces any earlier one in force. <paramref name="certificate"/> is asked for a number only then. The decision and its
    /// certificates say the names of the decision's day, <paramref name="named"/>. Refuses
    /// "dossier.not-submitted" and "decision.older-than-recognition".
    /// </summary>
    public Recognition? Settle(
        Decision decision,
        Dossier dossier,
        Product product,
        Named named,
        Regulation regulation,
        RecognitionHistory history,
        Func<CertificateNumber> certificate,
        Occasion occasion
    )
    {
        Outcome = Foresee(dossier, regulation, history, decision.Date);
        (ProductName, ProducerName) = (named.Product, named.Producer);
        dossier.Decide(Status(Outcome.Value), decision.Number!, occasion);
        if (Outcome != Decisions.Outcome.Recognised)
            return null;

        if (history.Latest is { } latest && latest.IssuedOn >= decision.Date)
            throw new RefusalException("decision.older-than-recognition", ProductName, latest.IssuedOn, decision.Date);
        Kind = history.KindOf(Stars!.Value);
        var set = regulation.Set(dossier.SetNumber);
        var recognition = Recognition.Of(
            product,
            named,
            Kind.Value,
            Stars.Value,
            decision.Date,
            new Decided(
                decision.Number,
                decision.Authority,
                regulation.Id,
                dossier.UnitId,
                certificate().ToString(),
                dossier.Id,
                set.Number,
                SectorWords.Of(regulation.SectorOf(set).CountsAs)
            ),
            regulation.CertificateMonths
        );
        history.ReplaceOn(decision.Date);
        RecognitionId = recognition.Id;
        return recognition;
    }

    private static DossierStatus Status(Outcome outcome) =>
        outcome switch
        {
            Decisions.Outcome.Recognised => DossierStatus.Recognised,
            Decisions.Outcome.ApprovedForProposal => DossierStatus.ApprovedForProposal,
            _ => DossierStatus.NotRecognised,
        };
}
