namespace OneCommune.Domain.Evaluation.Dossiers;

// Before the council and the chair of the province (26/2026 art. 7.3).
public sealed partial class Dossier
{
    /// <summary>The council's session has opened. Refuses "dossier.not-ready-for-council".</summary>
    public void EnterCouncil(string session, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.ProvinceReceived, "dossier.not-ready-for-council");
        Note(StepKind.EnteredCouncil, occasion, text: session);
        Become(DossierStatus.InCouncil);
    }

    /// <summary>Taken off the session without a result. Refuses "dossier.not-in-council".</summary>
    public void LeaveCouncil(string why, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.InCouncil, "dossier.not-in-council");
        Note(StepKind.LeftCouncil, occasion, text: why);
        Become(DossierStatus.ProvinceReceived);
    }

    /// <summary>The council has its result. Refuses "dossier.not-in-council".</summary>
    public void TakeResult(Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.InCouncil, "dossier.not-in-council");
        Note(StepKind.Scored, occasion);
        Become(DossierStatus.Scored);
    }

    /// <summary>The result goes to the chair of the province with a submission (tờ trình). Refuses "dossier.not-scored".</summary>
    public void Submit(string submission, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.Scored, "dossier.not-scored");
        Note(StepKind.Submitted, occasion, submission);
        Become(DossierStatus.Submitted);
    }

    /// <summary>The submission came back unsigned. Refuses "dossier.not-submitted".</summary>
    public void TakeBackSubmission(string why, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.Submitted, "dossier.not-submitted");
        Note(StepKind.SubmissionReturned, occasion, text: why);
        Become(DossierStatus.Scored);
    }

    /// <summary>
    /// What the decision says of it: recognised, approved for proposal to the ministry, or not recognised. Refuses
    /// "dossier.not-submitted".
    /// </summary>
    public void Decide(DossierStatus outcome, string decision, Occasion occasion)
    {
        RefuseUnless(Status == DossierStatus.Submitted, "dossier.not-submitted");
        if (
            outcome
            is not (DossierStatus.Recognised or DossierStatus.ApprovedForProposal or DossierStatus.NotRecognised)
        )
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not a decision");
        Note(StepKind.Decided, occasion, decision);
        Become(outcome);
    }
}
