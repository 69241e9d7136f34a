namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>Where a dossier stands on its way from the producer's draft to a decision (26/2026 art. 5–7).</summary>
public enum DossierStatus
{
    /// <summary>The producer writes; nobody else sees it.</summary>
    Draft,

    /// <summary>Lodged with the pledge; its contents are frozen. The commune has not yet taken it in.</summary>
    Lodged,

    /// <summary>Taken in by the commune: its clock of 15 working days runs.</summary>
    CommuneReceived,

    /// <summary>The commune or the province waits for something; <see cref="Dossier.SupplementBy"/> and <see cref="Dossier.SupplementOf"/> say who.</summary>
    SupplementAsked,

    /// <summary>Sent back by the commune or the province with reasons; the producer may correct it and lodge again, or withdraw it.</summary>
    Returned,

    /// <summary>The commune has proposed it to the province, with Form 03.</summary>
    Proposed,
    ProvinceReceived,
    InCouncil,
    Scored,

    /// <summary>The council's result lies before the chair of the province.</summary>
    Submitted,

    /// <summary>3★ or 4★ by decision of the province's chair.</summary>
    Recognised,

    /// <summary>90 points and more: the result is approved and goes to the ministry; no star of 5 yet (art. 7.4).</summary>
    ApprovedForProposal,
    NotRecognised,

    /// <summary>The producer took it back.</summary>
    Withdrawn,
}

/// <summary>First time, upgrade (nâng hạng) or re-ranking (phân hạng lại) (26/2026 art. 6).</summary>
public enum DossierKind
{
    First,
    Upgrade,
    Rerank,
}

/// <summary>An office a dossier passes through.</summary>
public enum Desk
{
    Commune,
    Province,
}

/// <summary>Who is asked to complete a dossier.</summary>
public enum AskedOf
{
    Producer,
    Commune,
}
