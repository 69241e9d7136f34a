using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Office;

/// <summary>A sign-in that was ended by signing out: its cookie opens nothing more, whoever holds a copy.</summary>
public sealed class EndedSession
{
    public Guid Id { get; init; }

    /// <summary>From here on the cookie is out of date by itself.</summary>
    public DateTime Until { get; init; }
}

internal sealed class EndedSessionMapping : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("ended_sessions");
        builder.IsUntold();
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
