using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Storage.Mapping.Registry;

internal sealed class PlaceMapping
    : IEntityTypeConfiguration<AdminUnit>,
        IEntityTypeConfiguration<Succession>,
        IEntityTypeConfiguration<UnitEquivalent>
{
    public void Configure(EntityTypeBuilder<AdminUnit> builder)
    {
        builder.ToTable("units");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.References<AdminUnit, AdminUnit>(u => u.ParentId);
    }

    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("successions");
        builder.HasKey(s => new { s.OldId, s.NewId });
        builder.References<Succession, AdminUnit>(s => s.OldId);
        builder.References<Succession, AdminUnit>(s => s.NewId);
    }

    public void Configure(EntityTypeBuilder<UnitEquivalent> builder)
    {
        builder.ToTable("unit_equivalents");
        // Follows from the successions.
        builder.IsUntold();
        builder.HasKey(e => new { e.UnitId, e.EquivalentId });
        builder.References<UnitEquivalent, AdminUnit>(e => e.UnitId);
        builder.References<UnitEquivalent, AdminUnit>(e => e.EquivalentId);
    }
}
