namespace OneCommune.Storage.Files;

/// <summary>A row that names a stored content, and what it belongs to.</summary>
public sealed record FileUse
{
    public required string Sha256 { get; init; }

    /// <summary>Id of the row.</summary>
    public required Guid By { get; init; }
    public required string Name { get; init; }

    /// <summary>As the trail says it: "dossier".</summary>
    public required string SubjectType { get; init; }
    public required Guid SubjectId { get; init; }
}
