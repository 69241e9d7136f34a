namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>What Form 01 asks of the producer beside its name, the product and the kind of dossier.</summary>
/// <param name="Attachments">Papers handed in with the form, one a line.</param>
public sealed record Registration(
    string? Representative = null,
    string? Position = null,
    string? Address = null,
    string? Phone = null,
    string? Email = null,
    string? Attachments = null
);
