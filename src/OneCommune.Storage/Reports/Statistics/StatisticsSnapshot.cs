using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OneCommune.Storage.Schema;

namespace OneCommune.Storage.Reports.Statistics;

/// <summary>One state of the database, read through one connection however long the counting takes.</summary>
internal sealed class StatisticsSnapshot : IAsyncDisposable
{
    // Each holds a second connection while it has its first: so few cannot use up a pool.
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly bool isSecond;

    private StatisticsSnapshot(DbConnection connection, DbTransaction transaction, bool isSecond)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.isSecond = isSecond;
    }

    public static async Task<StatisticsSnapshot> BeginAsync(Database database, CancellationToken stop)
    {
        await database.Database.OpenConnectionAsync(stop);
        return await BeginAsync(database.Database.GetDbConnection(), isSecond: false, stop);
    }

    /// <summary>
    /// The same state through another connection, to count on another processor. Null where a change came in between, which leaves
    /// another audit row, or where enough others count side by side already.
    /// </summary>
    public async Task<StatisticsSnapshot?> BesideAsync(Database database, CancellationToken stop)
    {
        if (!Places.Wait(0, stop))
            return null;
        var other = Store.Connect(database);
        try
        {
            await other.OpenAsync(stop);
            var second = await BeginAsync(other, isSecond: true, stop);
            if (await second.StateAsync(stop) == await StateAsync(stop))
                return second;
            await second.DisposeAsync();
            return null;
        }
        catch
        {
            await other.DisposeAsync();
            Places.Release();
            throw;
        }
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        DateOnly from,
        DateOnly day,
        Func<DbDataReader, T> read,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        Bind(command, "from", from);
        Bind(command, "day", day);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(stop))
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        if (!isSecond)
            return;
        await connection.DisposeAsync();
        Places.Release();
    }

    private static async Task<StatisticsSnapshot> BeginAsync(
        DbConnection connection,
        bool isSecond,
        CancellationToken stop
    )
    {
        // A third quicker where the system maps the indexes than where SQLite copies page after page.
        if (connection is SqliteConnection)
            await SchemaScripts.ExecuteAsync(connection, "pragma mmap_size = 1073741824", stop);
        // Deferred: reads beside the writer. Otherwise SQLite would take the one writer's place.
        DbTransaction transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var snapshot = new StatisticsSnapshot(connection, transaction, isSecond);
        if (connection is NpgsqlConnection)
            // The hash of a million recognitions' producers stays in memory; an index is no dearer to read than the table; what counts
            // beside another takes one processor.
            await snapshot.ReadAsync(
                $"""
                select set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)
                {(isSecond ? ", set_config('max_parallel_workers_per_gather', '0', true)" : "")}
                """,
                default,
                default,
                _ => 0,
                stop
            );
        return snapshot;
    }

    private async Task<string> StateAsync(CancellationToken stop) =>
        (await ReadAsync("select hash from audit_head", default, default, row => row.GetString(0), stop))[0];

    private static void Bind(DbCommand command, string name, DateOnly value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
