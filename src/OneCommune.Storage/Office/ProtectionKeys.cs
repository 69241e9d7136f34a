using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

/// <summary>
/// The keys that protect cookies and forms, for every node to read every cookie. No change people make: they stand apart from
/// <see cref="Database"/> and its audit rows.
/// </summary>
public sealed class ProtectionKeys(DbContextOptions<ProtectionKeys> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DataProtectionKey>().ToTable("protection_keys");
        Names.UseSnakeCase(modelBuilder);
    }
}
