using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Files;

namespace OneCommune.Storage.Mapping.Registry;

internal sealed class RecordMapping
    : IEntityTypeConfiguration<Producer>,
        IEntityTypeConfiguration<Product>,
        IEntityTypeConfiguration<ProductPicture>,
        IEntityTypeConfiguration<Recognition>,
        IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<Producer> builder)
    {
        builder.ToTable("producers");
        builder.References<Producer, AdminUnit>(p => p.UnitId);
        builder.References<Producer, Producer>(p => p.MergedInto);
        builder.Property(p => p.NameOrder).IsUntold();
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products");
        builder.References<Product, Producer>(p => p.ProducerId);
        builder.References<Product, Product>(p => p.MergedInto);
        builder.Property(p => p.NameOrder).IsUntold();
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ProductPicture> builder)
    {
        builder.ToTable("product_pictures");
        builder.References<ProductPicture, Product>(p => p.ProductId);
        builder.References<ProductPicture, StoredFile>(p => p.Sha256);
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.ToTable("recognitions");
        builder.References<Recognition, Product>(r => r.ProductId);
        builder.References<Recognition, Producer>(r => r.ProducerId);
        builder.References<Recognition, AdminUnit>(r => r.UnitId);
        builder.Property(r => r.CheckCode).HasConversion(code => code.Value, text => Kept(text));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history_entries");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    private static CheckCode Kept(string text) =>
        CheckCode.TryParse(text, out var code)
            ? code
            : throw new InvalidDataException($"“{text}” is kept as a check code but is none.");
}
