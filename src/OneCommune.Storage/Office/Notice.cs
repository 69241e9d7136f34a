using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

/// <summary>What one person is told of. It follows from an act that is in the trail, so the trail does not answer for it.</summary>
public sealed class Notice
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2 * 365);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>"dossier.returned".</summary>
    public required string Kind { get; init; }

    /// <summary>What brought it: the same is told to nobody twice.</summary>
    public required string About { get; init; }

    /// <summary>What its text names, by the names of the fields there.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Of the matter, in the product.</summary>
    public required string Address { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ReadAt { get; init; }

    public static async Task SweepAsync(Database database, DateTime now, CancellationToken stop)
    {
        var before = now - Kept;
        await database
            .Messages.Where(message =>
                database.Notices.Any(notice => notice.Id == message.NoticeId && notice.At < before)
            )
            .ExecuteDeleteAsync(stop);
        await database.Notices.Where(notice => notice.At < before).ExecuteDeleteAsync(stop);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices").IsUntold().HasKey(notice => notice.Id);
        builder.References<Notice, Account>(notice => notice.AccountId);
        builder.Property(notice => notice.Fields).HasConversion<FieldsText, FieldsCompared>();
    }
}
