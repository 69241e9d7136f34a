using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage;

/// <summary>A product or producer whose words changed; written by the database itself, see 0102_search_changes.</summary>
public sealed class SearchChange
{
    public Guid SubjectId { get; private init; }
    public long Seq { get; private init; }
}

internal sealed class SearchChangeMapping : IEntityTypeConfiguration<SearchChange>
{
    public void Configure(EntityTypeBuilder<SearchChange> builder)
    {
        builder.ToTable("search_changes");
        builder.HasKey(c => c.SubjectId);
        builder.IsUntold();
    }
}
