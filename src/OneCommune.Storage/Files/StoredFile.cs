using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Files;

/// <summary>An evidence file known by its content; the bytes lie in the file store and never change.</summary>
public sealed class StoredFile
{
    public required string Sha256 { get; init; }
    public long Size { get; init; }
    public required string MediaType { get; init; }
    public DateTime StoredAt { get; init; }

    /// <summary>Since when nobody names it; swept some days later. Null while somebody does.</summary>
    public DateTime? UnusedSince { get; set; }

    /// <summary>"gone" or "altered", as it was found when somebody asked for it; null while it is sound.</summary>
    public string? Fault { get; set; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.HasKey(f => f.Sha256);
    }
}
