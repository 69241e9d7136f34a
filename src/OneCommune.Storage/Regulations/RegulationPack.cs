using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Regulations;

/// <summary>A regulation pack an office loaded; it stands in place of the program's own of the same id.</summary>
public sealed class RegulationPack
{
    public required string Id { get; init; }
    public required string Sha256 { get; set; }
    public required DateTime AddedAt { get; set; }

    /// <summary>The same for the same files, whatever their order.</summary>
    public static string Hash(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{content}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A file of a loaded pack, by its path in the folder.</summary>
public sealed class RegulationFile
{
    public required string RegulationId { get; init; }
    public required string Path { get; init; }
    public required string Content { get; set; }
}

/// <summary>The decision's own sentence of an option.</summary>
public sealed class OptionWording
{
    public required string RegulationId { get; init; }
    public required int SetNumber { get; init; }
    public required string Criterion { get; init; }
    public required int OptionNumber { get; init; }
    public required string Wording { get; set; }
}

internal sealed class RegulationMapping
    : IEntityTypeConfiguration<RegulationPack>,
        IEntityTypeConfiguration<RegulationFile>,
        IEntityTypeConfiguration<OptionWording>
{
    public void Configure(EntityTypeBuilder<RegulationPack> builder) => builder.ToTable("regulation_packs");

    public void Configure(EntityTypeBuilder<RegulationFile> builder)
    {
        builder.ToTable("regulation_files");
        // The pack's own hash, which is told, is over all of them.
        builder.IsUntold();
        builder.HasKey(file => new { file.RegulationId, file.Path });
        builder.References<RegulationFile, RegulationPack>(file => file.RegulationId);
    }

    public void Configure(EntityTypeBuilder<OptionWording> builder)
    {
        builder.ToTable("option_wordings");
        builder.HasKey(one => new
        {
            one.RegulationId,
            one.SetNumber,
            one.Criterion,
            one.OptionNumber,
        });
    }
}
