using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace OneCommune.Storage.Audit;

/// <summary>
/// Names the newest change by the hash of its audit row, which every change writes in its own transaction, from whatever node or
/// command, but for those about an account alone, which no visitor's page shows (<see cref="Audit.AuditTrail"/>): what follows from the database alone is the same as long as this is. Asked with every visit to a public page, it asks
/// the database a thousand times a second at most, by hand, on a connection kept for it and opened anew where the server ended it.
/// </summary>
public sealed class LatestChange(StoreSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim turn = new(1);
    private volatile Reading? latest;
    private DbCommand? question;

    /// <summary>As of a millisecond ago or later; empty before the first change.</summary>
    public Task<string> ReadAsync()
    {
        if (latest is { } known && Stopwatch.GetElapsedTime(known.Begun) < Fresh)
            return known.Hash;
        var reading = new Reading(Stopwatch.GetTimestamp(), AskAsync());
        latest = reading;
        return reading.Hash;
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetAsync();
        turn.Dispose();
    }

    private async Task<string> AskAsync()
    {
        await turn.WaitAsync();
        try
        {
            try
            {
                return await AskOnceAsync();
            }
            catch (DbException) when (question is { Connection.State: not ConnectionState.Open })
            {
                // The server was started anew, or ended a connection that was idle for long.
                await ForgetAsync();
                return await AskOnceAsync();
            }
        }
        catch
        {
            // The next one tries a new connection.
            await ForgetAsync();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<string> AskOnceAsync()
    {
        question ??= await PrepareAsync();
        return (string)(await question.ExecuteScalarAsync())!;
    }

    private async Task<DbCommand> PrepareAsync()
    {
        var connection = Store.Connect(settings);
        var command = connection.CreateCommand();
        try
        {
            command.CommandText = "select substr(shown_hash, 1, 16) from audit_head";
            await connection.OpenAsync();
            await command.PrepareAsync();
            return command;
        }
        catch
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ForgetAsync()
    {
        if (question is not { Connection: { } connection } asked)
            return;
        question = null;
        await asked.DisposeAsync();
        await connection.DisposeAsync();
    }

    private sealed record Reading(long Begun, Task<string> Hash);
}
