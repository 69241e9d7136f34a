namespace OneCommune.Web.Jobs;

/// <summary>Work beside the requests that one node does for all, each run whole by itself: what it did not get to, the next one does.</summary>
/// <param name="Name">As the store keeps it.</param>
/// <param name="Text">As the office reads it.</param>
/// <param name="Times">When, as cron writes it: second, minute, hour, day, month, day of the week, in Vietnam.</param>
internal sealed record Job(
    string Name,
    string Text,
    string Times,
    Func<IServiceProvider, CancellationToken, Task> RunAsync
)
{
    /// <summary>A time at which no node ran is made up for as soon as one does; else it is left out.</summary>
    public bool IsMadeUpFor { get; init; } = true;

    /// <summary>How far a run is, in words with the counts of done and all; null where it does not say.</summary>
    public string? Progress { get; init; }
}
