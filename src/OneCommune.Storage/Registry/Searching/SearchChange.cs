using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Registry.Searching;

/// <summary>A product or producer whose words changed; written by the database itself, see 0102_search_changes.</summary>
public sealed class SearchChange
{
    public Guid SubjectId { get; private init; }
    public long Seq { get; private init; }
}

/// <summary>The latest change that was swept: who has read less reads everything anew. One row.</summary>
public sealed class SearchSwept
{
    /// <summary>How many of the newest changes stay for programs that have not read them yet.</summary>
    internal const long Stay = 10_000;

    public int Id { get; private init; }
    public long Seq { get; private init; }

    /// <summary>Sweeps what every program has read that searched lately, or would read as quickly with everything else.</summary>
    public static async Task SweepAsync(Database database, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        var past = (await database.SearchChanges.MaxAsync(c => (long?)c.Seq, stop) ?? 0) - Stay;
        var swept = database.SearchSwept.Where(one => one.Seq < past);
        if (await swept.ExecuteUpdateAsync(set => set.SetProperty(one => one.Seq, past), stop) > 0)
            await database.SearchChanges.Where(c => c.Seq <= past).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }
}

internal sealed class SearchChangeMapping
    : IEntityTypeConfiguration<SearchChange>,
        IEntityTypeConfiguration<SearchSwept>
{
    public void Configure(EntityTypeBuilder<SearchChange> builder)
    {
        builder.ToTable("search_changes");
        builder.HasKey(c => c.SubjectId);
        builder.IsUntold();
    }

    public void Configure(EntityTypeBuilder<SearchSwept> builder)
    {
        builder.ToTable("search_swept");
        builder.IsUntold();
    }
}
