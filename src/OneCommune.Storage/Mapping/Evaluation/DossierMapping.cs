using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage.Files;

namespace OneCommune.Storage.Mapping.Evaluation;

/// <summary>A dossier comes with its answers, texts, files and findings whenever it is read whole; steps and copies are asked for.</summary>
internal sealed class DossierMapping
    : IEntityTypeConfiguration<Dossier>,
        IEntityTypeConfiguration<DossierAnswer>,
        IEntityTypeConfiguration<ReportText>,
        IEntityTypeConfiguration<Evidence>,
        IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<DossierStep>,
        IEntityTypeConfiguration<LodgedCopy>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("dossiers");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.References<Dossier, Product>(d => d.ProductId);
        builder.References<Dossier, Producer>(d => d.ProducerId);
        builder.References<Dossier, AdminUnit>(d => d.UnitId);
        builder.Ignore(d => d.Registration);
        builder.HasMany(d => d.Answers).WithOne().HasForeignKey(a => a.DossierId);
        builder.HasMany(d => d.Texts).WithOne().HasForeignKey(t => t.DossierId);
        builder.HasMany(d => d.Evidence).WithOne().HasForeignKey(e => e.DossierId);
        builder.HasMany(d => d.Findings).WithOne().HasForeignKey(f => f.DossierId);
        builder.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DossierId);
        foreach (var whole in new[] { "Answers", "Texts", "Evidence", "Findings" })
            builder.Navigation(whole).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DossierAnswer> builder)
    {
        builder.ToTable("dossier_answers");
        builder.HasKey(a => new { a.DossierId, a.Criterion });
    }

    public void Configure(EntityTypeBuilder<ReportText> builder)
    {
        builder.ToTable("dossier_texts");
        builder.HasKey(t => new { t.DossierId, t.Field });
    }

    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.References<Evidence, StoredFile>(e => e.Sha256);
    }

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("dossier_findings");
        builder.HasKey(f => new { f.DossierId, f.Matter });
    }

    public void Configure(EntityTypeBuilder<DossierStep> builder)
    {
        builder.ToTable("dossier_steps");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LodgedCopy> builder)
    {
        builder.ToTable("lodged_copies");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Named);
        builder.References<LodgedCopy, Dossier>(c => c.DossierId);
    }
}
