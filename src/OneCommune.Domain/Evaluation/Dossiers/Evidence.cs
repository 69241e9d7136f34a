namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>A file put to a criterion of a dossier, or to the dossier as a whole. Once lodged it is never deleted, only set aside.</summary>
public sealed class Evidence
{
    public const int MostPerCriterion = 10;
    public const int MostPerDossier = 150;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DossierId { get; private set; }

    /// <summary>"A1.1", or null for a paper that goes with the registration form.</summary>
    public string? Criterion { get; private set; }
    public string Sha256 { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
    public DateTime AddedAt { get; private set; }

    /// <summary>Part of a lodged copy.</summary>
    public bool Lodged { get; private set; }

    /// <summary>When it was taken out of the dossier after a lodging; the copies lodged before still name it.</summary>
    public DateTime? RemovedAt { get; private set; }

    private Evidence() { }

    internal Evidence(Guid dossier, string? criterion, FileContent content, string fileName, DateTime at)
    {
        DossierId = dossier;
        Criterion = criterion;
        Sha256 = content.Sha256;
        MediaType = content.MediaType;
        Size = content.Size;
        FileName = fileName;
        AddedAt = at;
    }

    /// <summary>What it is, for another row that names the same bytes.</summary>
    internal FileContent Content => new(Sha256, MediaType, Size);

    internal void Freeze() => Lodged = true;

    internal void Remove(DateTime at) => RemovedAt ??= at;

    internal void PutBack() => RemovedAt = null;

    internal void MoveTo(string? criterion) => Criterion = criterion;
}

/// <summary>What a stored file is: the hash of its bytes, the type its bytes show, its size in bytes.</summary>
public sealed record FileContent(string Sha256, string MediaType, long Size);
