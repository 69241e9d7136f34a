using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneCommune.Storage.Shown;

/// <summary>The newest change that moved anything visitors' pages show; Seq is 0 and the mark empty before the first.</summary>
public sealed record ShownMark(long Seq, string Mark);

/// <summary>
/// Hears of the tags that changes move, on whatever node or command, before a visitor is answered: it asks the database with visits, a
/// thousand times a second at most, by hand, on a connection kept for it. A change of this node's own is heard of by the very next visit.
/// </summary>
/// <param name="moved">Told each tag that was moved, and by which change.</param>
public sealed class ShownNow(StoreSettings settings, Func<string, long, Task> moved)
    : DbTransactionInterceptor,
        IAsyncDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim turn = new(1);
    private volatile Reading? latest;
    private int commits;
    private ShownMark seen = new(0, "");
    private DbCommand? question;

    /// <summary>As of a millisecond ago or later, and after the last commit on this node; what moved until then was told.</summary>
    public Task<ShownMark> ReadAsync()
    {
        // Read before asking: a commit in between makes this reading nobody else's.
        var after = Volatile.Read(ref commits);
        if (latest is { } known && known.After == after && Stopwatch.GetElapsedTime(known.Begun) < Fresh)
            return known.Mark;
        var reading = new Reading(Stopwatch.GetTimestamp(), after, AskAsync());
        latest = reading;
        return reading.Mark;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Interlocked.Increment(ref commits);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref commits);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetAsync();
        turn.Dispose();
    }

    private async Task<ShownMark> AskAsync()
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

    private async Task<ShownMark> AskOnceAsync()
    {
        if (question is null)
        {
            // What moved while there was no connection is unknown, and the database may be another one, restored.
            question = await PrepareAsync();
            seen = await NewestAsync(question.Connection!);
            await moved(ShownTags.All, seen.Seq);
            return seen;
        }
        question.Parameters[0].Value = seen.Seq;
        await using var rows = await question.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            await moved(rows.GetString(0), rows.GetInt64(1));
            seen = new(rows.GetInt64(1), rows.GetString(2));
        }
        return seen;
    }

    private static async Task<ShownMark> NewestAsync(DbConnection connection)
    {
        await using var newest = connection.CreateCommand();
        newest.CommandText = "select seq, mark from shown_moves order by seq desc limit 1";
        await using var rows = await newest.ExecuteReaderAsync();
        return await rows.ReadAsync() ? new(rows.GetInt64(0), rows.GetString(1)) : new(0, "");
    }

    private async Task<DbCommand> PrepareAsync()
    {
        var connection = Store.Connect(settings);
        var command = connection.CreateCommand();
        try
        {
            command.CommandText = "select tag, seq, mark from shown_moves where seq > @seen order by seq";
            var after = command.CreateParameter();
            (after.ParameterName, after.DbType, after.Value) = ("@seen", DbType.Int64, 0L);
            command.Parameters.Add(after);
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

    private sealed record Reading(long Begun, int After, Task<ShownMark> Mark);
}
