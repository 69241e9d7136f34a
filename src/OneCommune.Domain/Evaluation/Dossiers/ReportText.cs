namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>What the producer wrote in one field of Form 02.</summary>
public sealed class ReportText
{
    public Guid DossierId { get; private set; }

    /// <summary>Key of a <see cref="ReportField"/>.</summary>
    public string Field { get; private set; } = "";
    public string Value { get; private set; } = "";

    private ReportText() { }

    internal ReportText(Guid dossier, string field) => (DossierId, Field) = (dossier, field);

    internal void Set(string value) => Value = value;
}
