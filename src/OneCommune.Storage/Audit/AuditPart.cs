using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Audit;

/// <summary>Some of the records a row tells of, where they are too many for the row; the row holds the SHA-256 of each part.</summary>
internal sealed class AuditPart
{
    public long Seq { get; init; }

    /// <summary>From 1.</summary>
    public int Part { get; init; }

    /// <summary>gzip of JSON, a list of <see cref="RecordChange"/>.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class AuditPartMapping : IEntityTypeConfiguration<AuditPart>
{
    public void Configure(EntityTypeBuilder<AuditPart> builder)
    {
        builder.ToTable("audit_parts");
        builder.HasKey(p => new { p.Seq, p.Part });
        builder.IsUntold();
    }
}
