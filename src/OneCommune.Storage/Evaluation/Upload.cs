using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Evaluation;

/// <summary>
/// A file of a dossier on its way in by slices. It is nothing of the dossier's before a form names it, so the trail does not answer for it.
/// </summary>
public sealed class Upload
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid DossierId { get; init; }

    /// <summary>Null for the registration form.</summary>
    public string? Criterion { get; init; }
    public required string FileName { get; init; }

    /// <summary>Of the whole file, as its sender says; lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the whole file.</summary>
    public required long Size { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime BegunAt { get; init; }
}

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("uploads").IsUntold().HasKey(upload => upload.Id);
        builder.References<Upload, Account>(upload => upload.AccountId);
        builder.References<Upload, Dossier>(upload => upload.DossierId);
    }
}
