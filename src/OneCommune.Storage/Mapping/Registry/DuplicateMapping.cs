using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Registry.Duplicates;

namespace OneCommune.Storage.Mapping.Registry;

internal sealed class DuplicateMapping : IEntityTypeConfiguration<DismissedDuplicate>
{
    public void Configure(EntityTypeBuilder<DismissedDuplicate> builder)
    {
        builder.ToTable("dismissed_duplicates");
        builder.HasKey(d => new { d.FirstId, d.SecondId });
    }
}
