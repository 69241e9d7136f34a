namespace OneCommune.Storage.Audit;

/// <param name="Rows">Number of the last row read.</param>
public sealed record AuditVerdict(
    long Rows,
    string LastHash,
    IReadOnlyList<AuditFault> Faults,
    IReadOnlyList<TimeStep> Backwards
)
{
    public const int MostFaults = 100;

    public bool IsWhole => Faults.Count == 0;

    /// <summary>Reading ended early: there may be more.</summary>
    public bool IsCut => Faults.Count >= MostFaults;
}

/// <param name="Kind">edited, missing-before, out-of-order, part-altered, part-added or tail-missing.</param>
public sealed record AuditFault(long Seq, string Kind);

/// <summary>
/// A row whose time lies before that of the row before it. No forgery, for the chain holds; the machine's clock was put back, or was
/// wrong before.
/// </summary>
public sealed record TimeStep(long Seq, DateTime Before, DateTime At);
