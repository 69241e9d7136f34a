using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Registry;

namespace OneCommune.Storage.Mapping.Evaluation;

/// <summary>A decision comes with its items.</summary>
internal sealed class DecisionMapping
    : IEntityTypeConfiguration<Decision>,
        IEntityTypeConfiguration<DecisionItem>,
        IEntityTypeConfiguration<CertificateBook>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.References<Decision, AdminUnit>(d => d.UnitId);
        builder.HasMany(d => d.Items).WithOne().HasForeignKey(i => i.DecisionId);
        builder.Navigation(d => d.Items).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DecisionItem> builder)
    {
        builder.ToTable("decision_items");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.References<DecisionItem, Hearing>(i => i.HearingId);
        builder.References<DecisionItem, Dossier>(i => i.DossierId);
        builder.References<DecisionItem, Product>(i => i.ProductId);
        builder.References<DecisionItem, Recognition>(i => i.RecognitionId);
    }

    public void Configure(EntityTypeBuilder<CertificateBook> builder)
    {
        builder.ToTable("certificate_books");
        builder.HasKey(b => new { b.Province, b.Year });
    }
}
