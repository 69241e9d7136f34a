namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Something to say of a cell: why it is refused, or what was made of it. <paramref name="Column"/> is the heading as the file writes it,
/// <paramref name="Index"/> its place from 0; the sentence is that of the refusal.
/// </summary>
public sealed record Remark(int Row, string Column, int? Index, string Value, RefusalException Reason)
{
    /// <summary>The sheet of the row, in a file of several.</summary>
    public string? Sheet { get; init; }
}
