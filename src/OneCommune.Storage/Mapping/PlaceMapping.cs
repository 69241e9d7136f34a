using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Mapping;

internal sealed class PlaceMapping
    : IEntityTypeConfiguration<UnitRow>,
        IEntityTypeConfiguration<SuccessionRow>,
        IEntityTypeConfiguration<UnitEquivalent>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("units");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.References<UnitRow, UnitRow>(u => u.ParentId);
    }

    public void Configure(EntityTypeBuilder<SuccessionRow> builder)
    {
        builder.ToTable("successions");
        builder.HasKey(s => new { s.OldId, s.NewId });
        builder.References<SuccessionRow, UnitRow>(s => s.OldId);
        builder.References<SuccessionRow, UnitRow>(s => s.NewId);
    }

    public void Configure(EntityTypeBuilder<UnitEquivalent> builder)
    {
        builder.ToTable("unit_equivalents");
        builder.HasKey(e => new { e.UnitId, e.EquivalentId });
        builder.References<UnitEquivalent, UnitRow>(e => e.UnitId);
        builder.References<UnitEquivalent, UnitRow>(e => e.EquivalentId);
    }
}
