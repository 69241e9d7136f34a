using System.Data.Common;

namespace OneCommune.Storage;

/// <summary>Runs Schema/*.sql once each, in the order of their names; a .sqlite or .postgres script only on its engine.</summary>
internal static class SchemaScripts
{
    public static async Task RunAsync(DbConnection connection, bool postgres, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (postgres)
            await ExecuteAsync(connection, "select pg_advisory_xact_lock(7364)", stop);
        await ExecuteAsync(
            connection,
            "create table if not exists schema_scripts (name text not null primary key)",
            stop
        );
        var done = await NamesAsync(connection, stop);
        foreach (var name in Scripts(postgres).Where(n => !done.Contains(n)))
        {
            await ExecuteAsync(connection, await ReadAsync(name, stop), stop);
            await ExecuteAsync(connection, $"insert into schema_scripts (name) values ('{name}')", stop);
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

    private static async Task<HashSet<string>> NamesAsync(DbConnection connection, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select name from schema_scripts";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop))
            names.Add(reader.GetString(0));
        return names;
    }

    public static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}
