using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Recognition;
using OneCommune.Domain.Statistics;

namespace OneCommune.Storage.Statistics;

/// <summary>
/// Counts recognitions by hand-written SQL over the indexes of the schema, in one snapshot. A product has at most one recognition
/// in force on a day (a later one ends the earlier: <see cref="Recognition.ReplaceBy"/>), so counting recognitions counts products.
/// </summary>
public sealed class StatisticsQuery : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction snapshot;
    private readonly StatisticsScope scope;

    private StatisticsQuery(DbConnection connection, DbTransaction snapshot, StatisticsScope scope)
    {
        this.connection = connection;
        this.snapshot = snapshot;
        this.scope = scope;
    }

    public static async Task<StatisticsQuery> OpenAsync(
        Database database,
        StatisticsScope scope,
        CancellationToken stop
    )
    {
        await database.Database.OpenConnectionAsync(stop);
        var connection = database.Database.GetDbConnection();
        // A third quicker where the system maps the indexes than where SQLite copies page after page.
        if (!database.IsPostgres)
            await database.Database.ExecuteSqlRawAsync("pragma mmap_size = 1073741824", stop);
        // Deferred: reads beside the writer. Otherwise SQLite would take the one writer's place.
        var snapshot = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var query = new StatisticsQuery(connection, snapshot, scope);
        if (database.IsPostgres)
            // The hash of a million recognitions' producers stays in memory; an index is no dearer to read than the table.
            await query.ReadAsync(
                "select set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)",
                default,
                default,
                _ => 0,
                stop
            );
        return query;
    }

    public async Task<StatisticsReport> ReportAsync(DateOnly day, CancellationToken stop) =>
        new(
            day,
            scope.Place?.Code,
            await ProductsAsync(day, stop),
            await ProducersAsync(day, stop),
            await YearAsync(day, stop)
        );

    /// <summary>Products in force on a day.</summary>
    public Task<IReadOnlyList<ProductTally>> ProductsAsync(DateOnly day, CancellationToken stop) =>
        ReadAsync(
            StatisticsSql.Products(scope),
            day,
            day,
            row => new ProductTally(row.GetInt32(0), Word<Sector>(row, 1), row.GetBoolean(2), row.GetInt64(3)),
            stop
        );

    /// <summary>Producers with a product in force on a day.</summary>
    public Task<IReadOnlyList<ProducerTally>> ProducersAsync(DateOnly day, CancellationToken stop) =>
        ReadAsync(
            StatisticsSql.Producers(scope),
            day,
            day,
            row => new ProducerTally(Word<LegalForm>(row, 0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            stop
        );

    /// <summary>From 1 January of the day's year to the day.</summary>
    public async Task<YearTally> YearAsync(DateOnly day, CancellationToken stop)
    {
        var from = new DateOnly(day.Year, 1, 1);
        var issued = await ReadAsync(
            StatisticsSql.Issued(scope),
            from,
            day,
            row => new IssueTally(Word<RecognitionKind>(row, 0), row.GetInt32(1), row.GetInt64(2)),
            stop
        );
        var revoked = await ReadAsync(StatisticsSql.Revoked(scope), from, day, row => row.GetInt64(0), stop);
        var expired = await ReadAsync(StatisticsSql.RanOut(scope), from, day, row => row.GetInt64(0), stop);
        return new(day.Year, issued, revoked[0], expired[0]);
    }

    /// <summary>Products in force on a day by the unit the certificate names; null where it names none.</summary>
    public Task<IReadOnlyList<(long? Unit, int Stars, long Count)>> PlacesAsync(DateOnly day, CancellationToken stop) =>
        ReadAsync(
            StatisticsSql.Places(scope),
            day,
            day,
            row => (row.IsDBNull(0) ? (long?)null : row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)),
            stop
        );

    public ValueTask DisposeAsync() => snapshot.DisposeAsync();

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        DateOnly from,
        DateOnly day,
        Func<DbDataReader, T> read,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = sql;
        Bind(command, "from", from);
        Bind(command, "day", day);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(stop))
            rows.Add(read(reader));
        return rows;
    }

    private static void Bind(DbCommand command, string name, DateOnly value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static T Word<T>(DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column), ignoreCase: true);
}
