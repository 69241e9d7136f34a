using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// At the commune: receipt, the four matters, proposal or return (26/2026 art. 7.2).
public sealed partial class Dossier
{
    /// <summary>Number in the commune's series of <see cref="CommuneYear"/>.</summary>
    public int? CommuneSequence { get; private set; }
    public int? CommuneYear { get; private set; }
    public string? CommuneNumber { get; private set; }
    public DateOnly? CommuneReceivedOn { get; private set; }
    public string? CommuneReceivedBy { get; private set; }

    /// <summary>Last day for the commune to propose or return: 15 working days after receipt.</summary>
    public DateOnly? CommuneDueOn { get; private set; }

    /// <summary>Mã số sản phẩm (T)-(X)-(STT)-20YY, given at the commune's first receipt and never again.</summary>
    public string? ProductCode { get; private set; }

    /// <summary>Code of the public-service system, where the office has one.</summary>
    public string? ExternalCode { get; private set; }
    public DateOnly? ProposedOn { get; private set; }
    public string? LetterNumber { get; private set; }
    public DateOnly? LetterOn { get; private set; }

    /// <summary>Refuses "dossier.not-lodged".</summary>
    /// <param name="receipt">The next of the commune's series.</param>
    public void ReceiveAtCommune(
        Receipt receipt,
        string? externalCode,
        Regulation regulation,
        WorkingCalendar calendar,
        Occasion occasion
    )
    {
        RefuseUnless(Status == DossierStatus.Lodged, "dossier.not-lodged");
        CommuneSequence = receipt.Sequence;
        CommuneYear = occasion.On.Year;
        CommuneNumber = receipt.Number(SetNumber, occasion.On.Year);
        CommuneReceivedOn = occasion.On;
        CommuneReceivedBy = occasion.Who;
        PausedDays = 0;
        CommuneDueOn = Due(regulation, calendar);
        ExternalCode = Bounded(externalCode, 60);
        ProductCode ??= receipt.ProductCode(occasion.On.Year);
        Note(StepKind.CommuneReceived, occasion, CommuneNumber);
        Become(DossierStatus.CommuneReceived);
    }

    /// <summary>One of the four matters. Refuses "dossier.not-at-commune", "dossier.finding-empty", "dossier.too-long".</summary>
    public void Find(Matter matter, bool met, string? text)
    {
        RefuseUnless(CommuneMayWrite, "dossier.not-at-commune");
        var words = Bounded(text, Finding.LongestText) ?? throw new RefusalException("dossier.finding-empty");
        var finding = findings.Find(one => one.Matter == matter);
        if (finding is null)
            findings.Add(finding = new(Id, matter));
        finding.Set(met, words);
        Version++;
    }

    /// <summary>
    /// Form 03 and the letter go to the province. Refuses "dossier.not-at-commune", "dossier.findings-missing",
    /// "dossier.letter-number", "dossier.letter-date" when the letter is dated before receipt or after today.
    /// </summary>
    public void Propose(string? letterNumber, DateOnly letterOn, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.CommuneReceived, "dossier.not-at-commune");
        RefuseUnless(findings.Count == Enum.GetValues<Matter>().Length, "dossier.findings-missing");
        LetterNumber = Bounded(letterNumber, 60) ?? throw new RefusalException("dossier.letter-number");
        if (letterOn < CommuneReceivedOn || letterOn > occasion.On)
            throw new RefusalException("dossier.letter-date", CommuneReceivedOn!, occasion.On);
        LetterOn = letterOn;
        ProposedOn = occasion.On;
        Note(StepKind.Proposed, occasion, LetterNumber);
        Become(DossierStatus.Proposed);
    }

    /// <summary>
    /// Also while it waits in vain for what it asked of the producer. Refuses "dossier.not-at-commune", "dossier.reason-empty".
    /// </summary>
    public void Return(string? reason, Occasion occasion)
    {
        RefuseUnless(CommuneMayReturn, "dossier.not-at-commune");
        SendBack(StepKind.Returned, reason, occasion);
    }

    public bool CommuneMayReturn =>
        Status is DossierStatus.Lodged or DossierStatus.CommuneReceived || IsAskedBy(Desk.Commune);

    /// <summary>The commune has it and has neither proposed nor returned it; also while it waits for the producer.</summary>
    public bool CommuneClockRuns =>
        (Status == DossierStatus.SupplementAsked ? StatusBefore : Status) == DossierStatus.CommuneReceived;

    /// <summary>Holidays were changed while the clock runs.</summary>
    public void RecountCommuneTerm(Regulation regulation, WorkingCalendar calendar)
    {
        var due = Due(regulation, calendar);
        if (!CommuneClockRuns || due == CommuneDueOn)
            return;
        CommuneDueOn = due;
        Version++;
    }

    private void SendBack(StepKind step, string? reason, Occasion occasion)
    {
        var words = Bounded(reason, 3000) ?? throw new RefusalException("dossier.reason-empty");
        ForgetRequest();
        CommuneDueOn = null;
        Note(step, occasion, text: words);
        Become(DossierStatus.Returned);
    }

    private DateOnly? Due(Regulation regulation, WorkingCalendar calendar) =>
        CommuneReceivedOn is { } received && regulation.Procedure.CommuneWorkingDays is { } days
            ? calendar.Add(received, days + PausedDays)
            : null;

    /// <summary>The commune has it, or is asked by the province to complete its own part.</summary>
    public bool CommuneMayWrite =>
        Status == DossierStatus.CommuneReceived
        || (Status == DossierStatus.SupplementAsked && SupplementOf == AskedOf.Commune);
}
