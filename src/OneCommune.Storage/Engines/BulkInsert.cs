using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Engines;

/// <summary>
/// Inserts thousands of rows without tracking each, mapped as the model says: by COPY on PostgreSQL, by one prepared statement on SQLite. For
/// imports, inside the transaction whose SaveAsync tells the audit trail of them.
/// </summary>
public static class BulkInsert
{
    private sealed record Column(IClrPropertyGetter Getter, RelationalTypeMapping Mapping)
    {
        public object? Value(object row) =>
            Getter.GetClrValue(row) is not { } value ? null
            : Mapping.Converter is { } converter ? converter.ConvertToProvider(value)
            : value;
    }

    /// <summary>The rows are told in the trail with the SaveAsync that follows.</summary>
    public static async Task InsertAsync<T>(this Database database, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        await database.TellAsync(rows, stop);
        await database.InsertToldAsync(rows, stop);
    }

    /// <summary>Tells with the next SaveAsync of rows that <see cref="InsertToldAsync"/> inserts after it.</summary>
    public static Task TellAsync<T>(this Database database, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class =>
        RecordTable.Of<T>(database.Model) is { } table
            ? database.Telling.AddAsync(rows.Select(table.Added).ToAsyncEnumerable(), stop)
            : Task.CompletedTask;

    /// <summary>Inserts rows that the trail was told of, or that it does not answer for.</summary>
    public static Task InsertToldAsync<T>(this Database database, IEnumerable<T> rows, CancellationToken stop)
        where T : class => database.InsertAsync(rows, TypeOf<T>(database).GetTableName()!, stop);

    /// <param name="table">Another table with the same columns.</param>
    public static async Task InsertAsync<T>(
        this Database database,
        IEnumerable<T> rows,
        string table,
        CancellationToken stop
    )
        where T : class
    {
        var transaction =
            database.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are imported inside a transaction.");
        Column[] columns = [.. TypeOf<T>(database).GetProperties().Select(Read)];
        var target = $"{table} ({string.Join(", ", Columns<T>(database))})";
        var connection = database.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, target, columns, rows, stop);
        else
            await InsertAsync(connection, transaction.GetDbTransaction(), target, columns, rows, stop);
    }

    /// <summary>The columns that are written; others follow from them by the database's own rules.</summary>
    public static IEnumerable<string> Columns<T>(Database database) =>
        TypeOf<T>(database).GetProperties().Select(property => property.GetColumnName());

    private static IEntityType TypeOf<T>(Database database) => database.Model.FindEntityType(typeof(T))!;

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string target,
        Column[] columns,
        IEnumerable<object> rows,
        CancellationToken stop
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {target} from stdin (format binary)",
            stop
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value)
                    await copy.WriteAsync(value, column.Mapping.StoreType, stop);
                else
                    await copy.WriteNullAsync(stop);
            }
        }

        await copy.CompleteAsync(stop);
    }

    private static async Task InsertAsync(
        DbConnection connection,
        DbTransaction transaction,
        string target,
        Column[] columns,
        IEnumerable<object> rows,
        CancellationToken stop
    )
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"insert into {target} values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        foreach (var (i, column) in columns.Index())
            insert.Parameters.Add(column.Mapping.CreateParameter(insert, $"@p{i}", null, nullable: true));
        foreach (var row in rows)
        {
            foreach (var (i, column) in columns.Index())
                insert.Parameters[i].Value = column.Value(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    private static Column Read(IProperty property) => new(property.GetGetter(), property.GetRelationalTypeMapping());
}
