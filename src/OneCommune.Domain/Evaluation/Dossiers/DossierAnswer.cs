namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>The producer's own answer to one criterion (Form 02 part III).</summary>
public sealed class DossierAnswer
{
    public const int LongestDescription = 4000;

    public Guid DossierId { get; private set; }

    /// <summary>"A1.1".</summary>
    public string Criterion { get; private set; } = "";

    /// <summary>Number of the option counted from 1; 0: none fits; null: not answered yet.</summary>
    public int? Option { get; private set; }
    public string? Description { get; private set; }

    private DossierAnswer() { }

    internal DossierAnswer(Guid dossier, string criterion) => (DossierId, Criterion) = (dossier, criterion);

    internal void Set(int? option, string? description) => (Option, Description) = (option, description);
}
