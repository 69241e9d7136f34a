using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneCommune.Storage;

/// <summary>
/// Inserts thousands of rows without tracking each: many rows to a statement, mapped as the model says. For imports, inside the
/// transaction whose SaveAsync tells the audit trail in one line what was imported.
/// </summary>
public static class BulkInsert
{
    // Microsoft.Data.Sqlite looks each parameter up by name among all of its statement: many more would be slower.
    private const int MostParameters = 500;

    private sealed record Column(string Name, IClrPropertyGetter Getter, RelationalTypeMapping Mapping, bool Nullable);

    public static async Task InsertAsync<T>(this Database database, IEnumerable<T> rows, CancellationToken stop)
        where T : class
    {
        var transaction =
            database.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are imported inside a transaction.");
        var type = database.Model.FindEntityType(typeof(T))!;
        Column[] columns = [.. type.GetProperties().Select(Read)];
        foreach (var chunk in rows.Chunk(MostParameters / columns.Length))
        {
            await using var command = database.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            Fill(command, type.GetTableName()!, columns, chunk);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static Column Read(IProperty property) =>
        new(property.GetColumnName(), property.GetGetter(), property.GetRelationalTypeMapping(), property.IsNullable);

    private static void Fill<T>(DbCommand command, string table, Column[] columns, T[] rows)
        where T : class
    {
        var sql = new StringBuilder(
            $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) values"
        );
        var number = 0;
        foreach (var row in rows)
        {
            sql.Append(number == 0 ? " (" : ", (");
            foreach (var column in columns)
            {
                var name = $"@p{number++}";
                sql.Append(name).Append(column == columns[^1] ? ")" : ", ");
                var value = column.Getter.GetClrValue(row);
                command.Parameters.Add(column.Mapping.CreateParameter(command, name, value, column.Nullable));
            }
        }

        command.CommandText = sql.ToString();
    }
}
