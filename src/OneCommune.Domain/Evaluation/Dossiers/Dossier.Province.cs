using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// At the provincial OCOP agency (26/2026 art. 7.3).
public sealed partial class Dossier
{
    public int? ProvinceSequence { get; private set; }
    public int? ProvinceYear { get; private set; }
    public string? ProvinceNumber { get; private set; }
    public DateOnly? ProvinceReceivedOn { get; private set; }
    public string? ProvinceReceivedBy { get; private set; }

    /// <summary>Sample units handed in.</summary>
    public int? Samples { get; private set; }

    /// <summary>Refuses "dossier.not-proposed", "dossier.samples" when fewer samples came than the set asks for.</summary>
    public void ReceiveAtProvince(Receipt receipt, int samples, ProductSet set, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.Proposed, "dossier.not-proposed");
        if (samples < (set.Samples ?? 0) || samples > 1000)
            throw new RefusalException("dossier.samples", set.Samples ?? 0, samples);
        ProvinceSequence = receipt.Sequence;
        ProvinceYear = occasion.On.Year;
        ProvinceNumber = receipt.Number(SetNumber, occasion.On.Year);
        ProvinceReceivedOn = occasion.On;
        ProvinceReceivedBy = occasion.Who;
        Samples = samples;
        Note(StepKind.ProvinceReceived, occasion, ProvinceNumber);
        Become(DossierStatus.ProvinceReceived);
    }

    /// <summary>
    /// The producer does not complete what the province asked of it: the dossier goes back, and comes again by the commune with
    /// a proposal of its own. Refuses "dossier.not-asked", "dossier.reason-empty".
    /// </summary>
    public void ReturnFromProvince(string? reason, Occasion occasion)
    {
        RefuseUnless(ProvinceMayReturn, "dossier.not-asked");
        SendBack(StepKind.ReturnedByProvince, reason, occasion);
        (ProposedOn, LetterNumber, LetterOn) = (null, null, null);
    }

    public bool ProvinceMayReturn => IsAskedBy(Desk.Province) && SupplementOf == AskedOf.Producer;
}
