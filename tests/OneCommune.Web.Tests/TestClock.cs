using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests;

/// <summary>A clock that stands at 15 June 2026, 09:00 in Vietnam, until a test sets it; nothing that waits by it ends, so no job runs.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 6, 15, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Waiting by it lasts as long as by any clock: jobs run.</summary>
    public bool LetsWaitsEnd { get; init; }

    /// <summary>Nobody waits by it: whose patience it measures has lost it.</summary>
    public bool EndsWaits { get; set; }

    /// <summary>How far it goes on each time it is read: none, unless a test is about acts that take time.</summary>
    public TimeSpan Step { get; set; }

    public DateTime Now => now.UtcDateTime;
    public DateOnly Today => VietnamTime.Today(this);

    public override DateTimeOffset GetUtcNow() => (now += Step).ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        EndsWaits ? base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan)
        : LetsWaitsEnd ? base.CreateTimer(callback, state, dueTime, period)
        : base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateOnly day) => now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(7));
}
