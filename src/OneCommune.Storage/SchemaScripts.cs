using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage;

/// <summary>Runs Schema/*.sql once each, in the order of their names; a .sqlite or .postgres script only on its engine.</summary>
internal static class SchemaScripts
{
    public static async Task RunAsync(Database database, CancellationToken stop)
    {
        var connection = database.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (database.IsPostgres)
            await ExecuteAsync(connection, transaction, "select pg_advisory_xact_lock(7364)", stop);
        await ExecuteAsync(
            connection,
            transaction,
            "create table if not exists schema_scripts (name text not null primary key)",
            stop
        );
        var done = await NamesAsync(connection, transaction, stop);
        foreach (var name in Scripts(database.IsPostgres).Where(n => !done.Contains(n)))
        {
            await ExecuteAsync(connection, transaction, await ReadAsync(name, stop), stop);
            await ExecuteAsync(connection, transaction, $"insert into schema_scripts (name) values ('{name}')", stop);
        }
        await transaction.CommitAsync(stop);
    }

    private static IEnumerable<string> Scripts(bool postgres) =>
        typeof(SchemaScripts)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Where(n => !n.EndsWith(postgres ? ".sqlite.sql" : ".postgres.sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task<string> ReadAsync(string name, CancellationToken stop)
    {
        using var reader = new StreamReader(typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(stop);
    }

    private static async Task<HashSet<string>> NamesAsync(
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select name from schema_scripts";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(
        DbConnection connection,
        DbTransaction transaction,
        string sql,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}
