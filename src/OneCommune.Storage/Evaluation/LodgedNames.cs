using System.Data.Common;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Evaluation;

/// <summary>Gives dossiers lodged before 0129_lodged_names.sql the names of their latest copies.</summary>
internal static class LodgedNames
{
    public const string Script = "0129_lodged_names";

    private const string Latest = """
        select c.dossier_id, c.json from lodged_copies c join dossiers d on d.id = c.dossier_id and d.copies = c.number
        """;

    private const string Update = """
        update dossiers
        set lodged_product = @product, lodged_producer = @producer, lodged_order = @order, folded_lodged = @folded
        where id = @id
        """;

    public static async Task FillAsync(DbConnection connection, CancellationToken stop)
    {
        foreach (var (dossier, product, producer) in await ReadAsync(connection, stop))
        {
            await using var update = connection.CreateCommand();
            update.CommandText = Update;
            Add(update, "id", dossier);
            Add(update, "product", product);
            Add(update, "producer", producer);
            Add(update, "order", VietnameseOrder.Key(product));
            Add(update, "folded", $"{VietnameseText.Fold(product)} {VietnameseText.Fold(producer)}");
            await update.ExecuteNonQueryAsync(stop);
        }
    }

    private static async Task<List<(object Dossier, string Product, string Producer)>> ReadAsync(
        DbConnection connection,
        CancellationToken stop
    )
    {
        await using var select = connection.CreateCommand();
        select.CommandText = Latest;
        await using var reader = await select.ExecuteReaderAsync(stop);
        List<(object, string, string)> names = [];
        while (await reader.ReadAsync(stop))
        {
            var named = LodgedCopy.NamedIn(reader.GetString(1));
            names.Add((reader.GetValue(0), named.Product, named.Producer));
        }
        return names;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
