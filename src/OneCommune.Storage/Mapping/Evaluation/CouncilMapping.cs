using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Mapping.Evaluation;

/// <summary>A session comes with its members, a hearing with its declarations, sheets and results: the rules need them whole.</summary>
internal sealed class CouncilMapping
    : IEntityTypeConfiguration<CouncilSession>,
        IEntityTypeConfiguration<CouncilMember>,
        IEntityTypeConfiguration<Hearing>,
        IEntityTypeConfiguration<Declaration>,
        IEntityTypeConfiguration<Sheet>,
        IEntityTypeConfiguration<CouncilResult>
{
    public void Configure(EntityTypeBuilder<CouncilSession> builder)
    {
        builder.ToTable("council_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.References<CouncilSession, AdminUnit>(s => s.UnitId);
        builder.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SessionId);
        builder.Navigation(s => s.Members).AutoInclude();
        builder.Ignore(s => s.Rules);
    }

    public void Configure(EntityTypeBuilder<CouncilMember> builder)
    {
        builder.ToTable("council_members");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.References<CouncilMember, Account>(m => m.AccountId);
    }

    public void Configure(EntityTypeBuilder<Hearing> builder)
    {
        builder.ToTable("hearings");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.References<Hearing, CouncilSession>(h => h.SessionId);
        builder.References<Hearing, Dossier>(h => h.DossierId);
        builder.References<Hearing, Product>(h => h.ProductId);
        builder.References<Hearing, Producer>(h => h.ProducerId);
        builder.HasMany(h => h.Declarations).WithOne().HasForeignKey(d => d.HearingId);
        builder.HasMany(h => h.Sheets).WithOne().HasForeignKey(s => s.HearingId);
        builder.HasMany(h => h.Results).WithOne().HasForeignKey(r => r.HearingId);
        builder.Navigation(h => h.Declarations).AutoInclude();
        builder.Navigation(h => h.Sheets).AutoInclude();
        builder.Navigation(h => h.Results).AutoInclude();
        builder.Ignore(h => h.Outcome);
    }

    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("declarations");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.References<Declaration, CouncilMember>(d => d.MemberId);
    }

    public void Configure(EntityTypeBuilder<Sheet> builder)
    {
        builder.ToTable("sheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.References<Sheet, CouncilMember>(s => s.MemberId);
        builder.Ignore(s => s.Knockout);
        builder.Ignore(s => s.Options);
        builder.Property(s => s.Answers).IsSealed();
        builder.Property(s => s.KnockoutKey).IsSealed();
        builder.Property(s => s.KnockoutWords).IsSealed();
        builder.Property(s => s.Comment).IsSealed();
        builder.Property(s => s.Salt).IsSalt();
    }

    public void Configure(EntityTypeBuilder<CouncilResult> builder)
    {
        builder.ToTable("council_results");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Mean);
    }
}
