namespace OneCommune.Domain.Regulations;

/// <summary>One of the parts every form of a regulation has ("A", at most 40 points in 26/2026).</summary>
public sealed record Part(string Code, Label Label, int Max);
