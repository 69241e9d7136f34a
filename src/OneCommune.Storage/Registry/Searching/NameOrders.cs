using System.Data.Common;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Registry.Searching;

/// <summary>
/// Gives the names kept before 0101_name_order.sql their key of the Vietnamese order, which no engine's SQL can work out; records kept
/// since then bring their own.
/// </summary>
internal static class NameOrders
{
    public const string Script = "0101_name_order";

    public static async Task FillAsync(DbConnection connection, CancellationToken stop)
    {
        await FillAsync(connection, "products", "name", stop);
        await FillAsync(connection, "producers", "name", stop);
        await FillAsync(connection, "accounts", "full_name", stop);
    }

    private static async Task FillAsync(DbConnection connection, string table, string name, CancellationToken stop)
    {
        var names = await NamesAsync(connection, $"select id, {name} from {table}", stop);
        await using var update = connection.CreateCommand();
        update.CommandText = $"update {table} set name_order = @key where id = @id";
        var (key, id) = (update.CreateParameter(), update.CreateParameter());
        (key.ParameterName, id.ParameterName) = ("key", "id");
        update.Parameters.AddRange(new[] { key, id });
        foreach (var one in names)
        {
            (key.Value, id.Value) = (VietnameseOrder.Key(one.Name), one.Id);
            await update.ExecuteNonQueryAsync(stop);
        }
    }

    private static async Task<List<(object Id, string Name)>> NamesAsync(
        DbConnection connection,
        string sql,
        CancellationToken stop
    )
    {
        await using var select = connection.CreateCommand();
        select.CommandText = sql;
        await using var reader = await select.ExecuteReaderAsync(stop);
        List<(object, string)> names = [];
        while (await reader.ReadAsync(stop))
            names.Add((reader.GetValue(0), reader.GetString(1)));
        return names;
    }
}
