namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>The four matters a commune assesses (26/2026 art. 7.2, Form 03).</summary>
public enum Matter
{
    /// <summary>Local origin of the product or its material.</summary>
    Origin,

    /// <summary>Use of local labour.</summary>
    Labour,

    /// <summary>Where the idea comes from.</summary>
    Idea,

    /// <summary>Local identity and wisdom.</summary>
    Identity,
}

/// <summary>What the commune found on one of the four matters.</summary>
public sealed class Finding
{
    public const int LongestText = 3000;

    public Guid DossierId { get; private set; }
    public Matter Matter { get; private set; }
    public bool Met { get; private set; }
    public string Text { get; private set; } = "";

    private Finding() { }

    internal Finding(Guid dossier, Matter matter) => (DossierId, Matter) = (dossier, matter);

    internal void Set(bool met, string text) => (Met, Text) = (met, text);
}
