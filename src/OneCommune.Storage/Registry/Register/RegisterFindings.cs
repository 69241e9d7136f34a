using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Registry.Register;

/// <summary>What the check of a register found, as it is shown (JSON). It repeats what stands in the file, names and phones included.</summary>
public sealed class RegisterFindings
{
    public required Guid ImportId { get; init; }
    public required string Findings { get; init; }
}

internal sealed class RegisterFindingsMapping : IEntityTypeConfiguration<RegisterFindings>
{
    public void Configure(EntityTypeBuilder<RegisterFindings> builder)
    {
        builder.ToTable("register_findings");
        builder.IsUntold();
        builder.HasKey(f => f.ImportId);
        builder.Property(f => f.ImportId).ValueGeneratedNever();
    }
}
