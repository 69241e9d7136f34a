namespace OneCommune.Domain.Evaluation.Decisions;

/// <summary>What a decision says of a dossier.</summary>
public enum Outcome
{
    /// <summary>3★ or 4★, with a certificate.</summary>
    Recognised,

    /// <summary>The result is approved and goes to the ministry; no star of 5 yet.</summary>
    ApprovedForProposal,

    /// <summary>1★, 2★ or knocked out: no decision on a rank, no certificate (26/2026 art. 4.1.a).</summary>
    NotRecognised,
}
