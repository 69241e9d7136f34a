namespace OneCommune.Storage.Audit;

/// <param name="Checked">Records compared with what the trail tells of them.</param>
/// <param name="Since">The row from which on the trail tells every record; null where it does not yet.</param>
/// <param name="Untold">Records of which the trail tells nothing, for it does not tell all yet.</param>
public sealed record RecordVerdict(long Checked, long? Since, long Untold, IReadOnlyList<RecordDiffers> Differ)
{
    public const int Most = 100;

    /// <summary>Comparing ended early: there may be more.</summary>
    public bool IsCut => Differ.Count >= Most;
}

/// <param name="Subject">What it is: recognition, lodgedCopy.</param>
/// <param name="Field">Null where the whole record is meant.</param>
/// <param name="Why">
/// changed, added or removed, behind the trail's back; hash or derived, against what it should follow from; unreadable, so that it could
/// not be held against that: some of its kind, without an id.
/// </param>
public sealed record RecordDiffers(string Subject, string Id, string? Field, string Why)
{
    /// <summary>The field's value by the trail, and the one that is kept; null for none, and for what is secret.</summary>
    public string? Told { get; init; }
    public string? Found { get; init; }

    /// <summary>By what people know it: its names and what it belongs to, by property; of a removed one as the trail told them.</summary>
    public IReadOnlyDictionary<string, string?> Marks { get; init; } = new Dictionary<string, string?>();
}
