using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Audit;

/// <summary>Who did what, when, from where, with the values before and after. <see cref="Hash"/> covers all of it and the row before.</summary>
public sealed class AuditRow
{
    public long Seq { get; init; }
    public DateTime At { get; init; }
    public Guid? AccountId { get; init; }
    public required string Who { get; init; }
    public required string Source { get; init; }
    public required string Act { get; init; }
    public required string SubjectType { get; init; }
    public required string SubjectId { get; init; }
    public required string Changes { get; init; }
    public required string Previous { get; init; }
    public string Hash { get; private set; } = "";

    internal static AuditRow After(long seq, string previous, Act act, string changes)
    {
        var row = new AuditRow
        {
            Seq = seq + 1,
            // PostgreSQL keeps microseconds: what is hashed must be what is read back.
            At = new DateTime(act.At.Ticks - act.At.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            AccountId = act.AccountId,
            Who = act.Who,
            Source = act.Source,
            Act = act.Name,
            SubjectType = act.SubjectType,
            SubjectId = act.SubjectId,
            Changes = changes,
            Previous = previous,
        };
        row.Hash = row.ComputeHash();
        return row;
    }

    /// <summary>The records it changed; null where somebody made them unreadable.</summary>
    internal List<RecordChange>? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<List<RecordChange>>(Changes, ChangeList.Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The parts it names. Most rows have none, and are not read for them.</summary>
    internal IEnumerable<RecordChange> Parts() =>
        Changes.Contains($"\"{Telling.Entity}\"", StringComparison.Ordinal)
            ? (Read() ?? []).Where(change => change.Entity == Telling.Entity)
            : [];

    internal string ComputeHash()
    {
        string[] fields =
        [
            Seq.ToString(CultureInfo.InvariantCulture),
            At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            AccountId?.ToString() ?? "",
            Who,
            Source,
            Act,
            SubjectType,
            SubjectId,
            Changes,
            Previous,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
    }
}

/// <summary>The newest row, kept apart so that cutting the tail of the trail is noticed.</summary>
internal sealed class AuditHead
{
    public int Id { get; init; }
    public long Seq { get; set; }
    public required string Hash { get; set; }

    /// <summary>The row from which on the trail tells every record; null until then.</summary>
    public long? ToldSince { get; set; }

    /// <summary>The next change also tells all records as they are found: a schema script may have made or changed some.</summary>
    public bool Retell { get; set; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.IsUntold();
        builder.HasKey(r => r.Seq);
        builder.Property(r => r.Seq).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.IsUntold();
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Seq).IsConcurrencyToken();
    }
}
