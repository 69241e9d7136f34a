namespace OneCommune.Storage.Audit;

/// <summary>
/// What somebody does: the words of an audit row. <paramref name="Name"/> is area.verb ("dossier.lodge"),
/// <paramref name="Source"/> the address the request came from or "command line".
/// </summary>
public sealed record Act(
    DateTime At,
    Guid? AccountId,
    string Who,
    string Source,
    string Name,
    string SubjectType,
    string SubjectId
)
{
    /// <summary>What stands for the id where an act is about no one record.</summary>
    public const string NoSubject = "-";

    /// <summary>Ids of the grants it is done by; where one of them is gone by now, nothing is kept.</summary>
    public IReadOnlyList<Guid> Rights { get; init; } = [];
}
