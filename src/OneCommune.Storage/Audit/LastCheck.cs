using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Audit;

/// <summary>What the last check of all records and files came to. A check changes nothing, so it has no row in the trail.</summary>
public sealed class LastCheck
{
    public int Id { get; init; } = 1;
    public required string Who { get; init; }

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; init; }
    public DateTime EndedAt { get; init; }

    /// <summary>Signs found; 0 where all is whole.</summary>
    public int Faults { get; init; }

    /// <summary>JSON.</summary>
    public required string Verdict { get; init; }

    public Task KeepAsync(Database database, CancellationToken stop) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into last_check (id, who, begun_at, ended_at, faults, verdict)
                values (1, {Who}, {BegunAt}, {EndedAt}, {Faults}, {Verdict})
            on conflict (id) do update set who = excluded.who, begun_at = excluded.begun_at, ended_at = excluded.ended_at,
                faults = excluded.faults, verdict = excluded.verdict
            """,
            stop
        );
}

internal sealed class LastCheckMapping : IEntityTypeConfiguration<LastCheck>
{
    public void Configure(EntityTypeBuilder<LastCheck> builder)
    {
        builder.ToTable("last_check");
        builder.IsUntold();
        builder.Property(one => one.Id).ValueGeneratedNever();
    }
}
