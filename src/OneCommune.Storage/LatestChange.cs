using System.Diagnostics;

namespace OneCommune.Storage;

/// <summary>
/// Names the newest change by the hash of its audit row, which every change writes in its own transaction, from whatever node or
/// command: what follows from the database alone is the same as long as this is. Asked with every visit to a public page, it asks
/// the database a thousand times a second at most, and by hand, past the mapper.
/// </summary>
public sealed class LatestChange(StoreSettings settings)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(1);

    private volatile Reading? latest;

    /// <summary>As of a millisecond ago or later; empty before the first change.</summary>
    public Task<string> ReadAsync()
    {
        if (latest is { } known && Stopwatch.GetElapsedTime(known.Begun) < Fresh)
            return known.Hash;
        var reading = new Reading(Stopwatch.GetTimestamp(), AskAsync());
        latest = reading;
        return reading.Hash;
    }

    private async Task<string> AskAsync()
    {
        await using var connection = Store.Connect(settings);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select substr(hash, 1, 16) from audit_head";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private sealed record Reading(long Begun, Task<string> Hash);
}
