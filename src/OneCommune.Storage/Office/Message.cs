using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

public enum Channel
{
    Mail,

    /// <summary>A short message: SMS, Zalo.</summary>
    Phone,
}

public enum MessageState
{
    Waiting,
    Sent,

    /// <summary>Given up; a person may send it again.</summary>
    Failed,
}

/// <summary>A notice on its way out by one channel. Tried with growing waits; the id is the same at every try.</summary>
public sealed class Message
{
    /// <summary>After so long the news is old.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
    ];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NoticeId { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Address or number, as it was when it was told.</summary>
    public required string Recipient { get; init; }
    public MessageState State { get; init; }
    public int Tries { get; init; }
    public required DateTime QueuedAt { get; init; }
    public required DateTime NextTry { get; init; }
    public DateTime? EndedAt { get; init; }

    /// <summary>How the last try went wrong.</summary>
    public SendFault? Fault { get; init; }

    /// <summary>The other side's own words.</summary>
    public string? Detail { get; init; }

    public static IQueryable<Message> Due(Database database, DateTime now) =>
        database.Messages.Where(m => m.State == MessageState.Waiting && m.NextTry <= now);

    /// <summary>
    /// Counts the try before it is made, so that what ends the program under it does not begin it anew at once. False where somebody was
    /// faster.
    /// </summary>
    public async Task<bool> BeginTryAsync(Database database, DateTime now, CancellationToken stop) =>
        await database
            .Messages.Where(m => m.Id == Id && m.State == MessageState.Waiting && m.Tries == Tries)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.Tries, Tries + 1)
                        .SetProperty(m => m.NextTry, now + Waits[Math.Min(Tries, Waits.Length - 1)]),
                stop
            ) == 1;

    public Task HasGoneAsync(Database database, DateTime now) => EndAsync(database, now, MessageState.Sent, null, null);

    /// <param name="forGood">Another try would end the same.</param>
    public Task HasFailedAsync(Database database, DateTime now, SendFault fault, string? detail, bool forGood) =>
        EndAsync(
            database,
            now,
            forGood || Tries >= Waits.Length ? MessageState.Failed : MessageState.Waiting,
            fault,
            detail
        );

    /// <summary>From the first try on; of those asked, how many had been given up.</summary>
    public static Task<int> SendAgainAsync(IQueryable<Message> asked, DateTime now, CancellationToken stop) =>
        asked
            .Where(m => m.State == MessageState.Failed)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MessageState.Waiting)
                        .SetProperty(m => m.Tries, 0)
                        .SetProperty(m => m.QueuedAt, now)
                        .SetProperty(m => m.NextTry, now)
                        .SetProperty(m => m.EndedAt, (DateTime?)null),
                stop
            );

    // Not broken off: what has gone must not go again.
    private Task EndAsync(Database database, DateTime now, MessageState state, SendFault? fault, string? detail) =>
        database
            .Messages.Where(m => m.Id == Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, state)
                        .SetProperty(m => m.EndedAt, state == MessageState.Waiting ? null : now)
                        .SetProperty(m => m.Fault, fault)
                        .SetProperty(m => m.Detail, detail),
                CancellationToken.None
            );
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages").IsUntold().HasKey(message => message.Id);
        builder.References<Message, Notice>(message => message.NoticeId);
    }
}
