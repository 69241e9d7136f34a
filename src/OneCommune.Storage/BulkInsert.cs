using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace OneCommune.Storage;

/// <summary>
/// Inserts thousands of rows without tracking each, mapped as the model says: by COPY on PostgreSQL, by one prepared statement on SQLite. For
/// imports, inside the transaction whose SaveAsync tells the audit trail in one line what was imported.
/// </summary>
public static class BulkInsert
{
    private sealed record Column(string Name, IClrPropertyGetter Getter, RelationalTypeMapping Mapping)
    {
        public object? Value(object row) =>
            Getter.GetClrValue(row) is not { } value ? null
            : Mapping.Converter is { } converter ? converter.ConvertToProvider(value)
            : value;
    }

    public static async Task InsertAsync<T>(this Database database, IEnumerable<T> rows, CancellationToken stop)
        where T : class
    {
        var transaction =
            database.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are imported inside a transaction.");
        var type = database.Model.FindEntityType(typeof(T))!;
        Column[] columns = [.. type.GetProperties().Select(Read)];
        var target = $"{type.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))})";
        var connection = database.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, target, columns, rows, stop);
        else
            await InsertAsync(connection, transaction.GetDbTransaction(), target, columns, rows, stop);
    }

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

    private static Column Read(IProperty property) =>
        new(property.GetColumnName(), property.GetGetter(), property.GetRelationalTypeMapping());
}
