using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// An office asks for something more; whoever was asked answers, and the dossier goes back to where it was. While it waits, the
// office that asked may say it otherwise or take it back; to send the dossier back is in Dossier.Commune and Dossier.Province.
public sealed partial class Dossier
{
    public Desk? SupplementBy { get; private set; }
    public AskedOf? SupplementOf { get; private set; }
    public DateOnly? SupplementAskedOn { get; private set; }
    public string? SupplementText { get; private set; }

    /// <summary>Where it stood when the supplement was asked for.</summary>
    public DossierStatus? StatusBefore { get; private set; }

    /// <summary>The day the supplement came, until the office takes its next step.</summary>
    public DateOnly? SupplementGivenOn { get; private set; }

    /// <summary>Working days the commune's clock stood still, where the procedure pauses it.</summary>
    public int PausedDays { get; private set; }

    /// <summary>This office waits for something it asked for.</summary>
    public bool IsAskedBy(Desk desk) => Status == DossierStatus.SupplementAsked && SupplementBy == desk;

    /// <summary>The commune asks the producer. Refuses "dossier.not-at-commune", "dossier.reason-empty".</summary>
    public void AskAtCommune(string? what, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.CommuneReceived, "dossier.not-at-commune");
        Ask(Desk.Commune, AskedOf.Producer, what, occasion);
    }

    /// <summary>The province asks the producer or the commune. Refuses "dossier.not-at-province", "dossier.reason-empty".</summary>
    public void AskAtProvince(AskedOf of, string? what, Occasion occasion)
    {
        RefuseUnless(Status is DossierStatus.Proposed or DossierStatus.ProvinceReceived, "dossier.not-at-province");
        Ask(Desk.Province, of, what, occasion);
    }

    /// <summary>
    /// The office that asked says anew what it waits for; the day of asking stays. The same words leave no trace. Refuses
    /// "dossier.not-asked", "dossier.reason-empty".
    /// </summary>
    public void ChangeRequest(Desk by, string? what, Occasion occasion)
    {
        RefuseUnless(IsAskedBy(by), "dossier.not-asked");
        var words = Bounded(what, 3000) ?? throw new RefusalException("dossier.reason-empty");
        if (words == SupplementText)
            return;
        SupplementText = words;
        Note(StepKind.RequestChanged, occasion, text: words);
        Version++;
    }

    /// <summary>
    /// The office that asked goes on without it. What the producer changed meanwhile and did not lodge is no part of the dossier:
    /// it stands again as last lodged, new files are set aside, and the step keeps what was written (<see cref="Regain"/>). Refuses
    /// "dossier.not-asked".
    /// </summary>
    public void TakeBackRequest(
        Desk by,
        string? why,
        DossierContents lodged,
        Regulation regulation,
        WorkingCalendar calendar,
        Occasion occasion
    )
    {
        RefuseUnless(IsAskedBy(by), "dossier.not-asked");
        var written = DossierContents.Of(this);
        var changed = ContentChanges.Between(lodged, written, regulation.Set(SetNumber)).Count > 0;
        if (SupplementOf == AskedOf.Producer)
            Restore(lodged, occasion.At);
        var unlodged = changed ? written : null;
        Resume(StepKind.RequestTakenBack, Bounded(why, 1000), regulation, calendar, occasion, unlodged);
    }

    /// <summary>The commune has completed what the province asked of it. Refuses "dossier.commune-not-asked".</summary>
    public void GiveSupplement(string? words, Regulation regulation, WorkingCalendar calendar, Occasion occasion)
    {
        RefuseUnless(
            Status == DossierStatus.SupplementAsked && SupplementOf == AskedOf.Commune,
            "dossier.commune-not-asked"
        );
        TakeSupplement(Bounded(words, 3000), regulation, calendar, occasion);
    }

    private void Ask(Desk by, AskedOf of, string? what, Occasion occasion)
    {
        SupplementText = Bounded(what, 3000) ?? throw new RefusalException("dossier.reason-empty");
        SupplementBy = by;
        SupplementOf = of;
        SupplementAskedOn = occasion.On;
        StatusBefore = Status;
        Note(StepKind.SupplementAsked, occasion, text: SupplementText);
        Become(DossierStatus.SupplementAsked);
    }

    private void TakeSupplement(string? words, Regulation regulation, WorkingCalendar calendar, Occasion occasion)
    {
        Resume(StepKind.SupplementGiven, words, regulation, calendar, occasion);
        SupplementGivenOn = occasion.On;
    }

    private void Resume(
        StepKind step,
        string? words,
        Regulation regulation,
        WorkingCalendar calendar,
        Occasion occasion,
        DossierContents? unlodged = null
    )
    {
        var before = StatusBefore!.Value;
        var waited = SupplementBy == Desk.Commune ? calendar.Between(SupplementAskedOn!.Value, occasion.On) : 0;
        ForgetRequest();
        Note(step, occasion, text: words, unlodged: unlodged);
        Become(before);
        if (!regulation.Procedure.SupplementPausesTerm || waited == 0)
            return;
        PausedDays += waited;
        RecountCommuneTerm(regulation, calendar);
    }

    private void ForgetRequest()
    {
        SupplementBy = null;
        SupplementOf = null;
        SupplementAskedOn = null;
        SupplementText = null;
        StatusBefore = null;
    }
}
