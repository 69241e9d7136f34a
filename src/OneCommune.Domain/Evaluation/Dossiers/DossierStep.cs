namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>One step of a dossier's way, for its timeline: who, when, under which number, with which words.</summary>
public sealed class DossierStep
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DossierId { get; private set; }
    public StepKind Kind { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
    public DateOnly OnDate { get; private set; }
    public string Who { get; private set; } = "";

    /// <summary>Of the receipt, letter or decision that goes with the step.</summary>
    public string? Number { get; private set; }
    public string? Text { get; private set; }

    /// <summary>
    /// What the producer had written and not lodged when a request was taken back, as <see cref="DossierContents.ToJson"/>; null where it
    /// differed in nothing from what was lodged.
    /// </summary>
    public string? Unlodged { get; private set; }

    private DossierStep() { }

    internal DossierStep(
        Guid dossier,
        StepKind kind,
        Occasion occasion,
        string? number = null,
        string? text = null,
        DossierContents? unlodged = null
    )
    {
        DossierId = dossier;
        Kind = kind;
        At = occasion.At;
        OnDate = occasion.On;
        Who = occasion.Who;
        Number = number;
        Text = text;
        Unlodged = unlodged?.ToJson();
    }
}

public enum StepKind
{
    Started,
    Lodged,
    CommuneReceived,
    SupplementAsked,
    SupplementGiven,
    RequestChanged,
    RequestTakenBack,
    Returned,
    ReturnedByProvince,
    Proposed,
    ProvinceReceived,
    EnteredCouncil,
    LeftCouncil,
    Scored,
    Submitted,
    SubmissionReturned,
    Decided,
    Withdrawn,
}
