using System.Data.Common;
using OneCommune.Domain;
using OneCommune.Storage.Evaluation;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Storage.Schema;

/// <summary>Runs Schema/*.sql once each, in the order of their names; a .sqlite or .postgres script only on its engine.</summary>
internal static class SchemaScripts
{
    /// <summary>True when a database that was in use before was changed by them, and the trail has not told all again since.</summary>
    /// <exception cref="RefusalException">store.foreign, store.newer.</exception>
    public static async Task<bool> RunAsync(DbConnection connection, bool postgres, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (postgres)
            await ExecuteAsync(connection, "select pg_advisory_xact_lock(7364)", stop);
        var done = await DoneAsync(connection, postgres, stop);
        if (done is null && await AskAsync(connection, postgres ? PostgresTables : SqliteTables, stop) > 0)
            throw new RefusalException("store.foreign", connection.DataSource);
        RefuseNewer(done ?? [], postgres);
        await ExecuteAsync(
            connection,
            "create table if not exists schema_scripts (name text not null primary key)",
            stop
        );
        string[] missing = [.. Scripts(postgres).Where(n => done?.Contains(n) is not true)];
        foreach (var name in missing)
        {
            await ExecuteAsync(connection, await ReadAsync(name, stop), stop);
            if (name.StartsWith(NameOrders.Script, StringComparison.Ordinal))
                await NameOrders.FillAsync(connection, stop);
            if (name.StartsWith(LodgedNames.Script, StringComparison.Ordinal))
                await LodgedNames.FillAsync(connection, stop);
            await ExecuteAsync(connection, $"insert into schema_scripts (name) values ('{name}')", stop);
        }
        if (missing.Length > 0)
            await ExecuteAsync(connection, "update audit_head set retell = true", stop);
        // Also where the program ended between an upgrade and its row.
        var tellsAgain = "select count(*) from audit_head where seq > 0 and retell = true";
        var isUpgraded = await AskAsync(connection, tellsAgain, stop) > 0;
        await transaction.CommitAsync(stop);
        return isUpgraded;
    }

    /// <exception cref="RefusalException">store.foreign, store.newer, store.older.</exception>
    public static async Task RefuseUnlessCurrentAsync(DbConnection connection, bool postgres, CancellationToken stop)
    {
        var done =
            await DoneAsync(connection, postgres, stop)
            ?? throw new RefusalException("store.foreign", connection.DataSource);
        RefuseNewer(done, postgres);
        if (!Scripts(postgres).All(done.Contains))
            throw new RefusalException("store.older", connection.DataSource);
    }

    /// <summary>The newest script of this program.</summary>
    public static string Last(bool postgres) => Path.GetFileNameWithoutExtension(Scripts(postgres).Last());

    private const string SqliteTables = "select count(*) from sqlite_master";
    private const string PostgresTables =
        "select count(*) from information_schema.tables where table_schema = current_schema()";

    /// <summary>A program that does not know what a later one made of its tables would spoil them.</summary>
    private static void RefuseNewer(IEnumerable<string> done, bool postgres)
    {
        if (done.Except(Scripts(postgres)).Max(StringComparer.Ordinal) is { } unknown)
            throw new RefusalException("store.newer", unknown);
    }

    /// <summary>The scripts it has seen; null where the database is not ours.</summary>
    private static async Task<HashSet<string>?> DoneAsync(
        DbConnection connection,
        bool postgres,
        CancellationToken stop
    )
    {
        var there = postgres
            ? "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_scripts'"
            : "select count(*) from sqlite_master where name = 'schema_scripts'";
        return await AskAsync(connection, there, stop) > 0 ? await NamesAsync(connection, stop) : null;
    }

    private static async Task<long> AskAsync(DbConnection connection, string question, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)(await command.ExecuteScalarAsync(stop))!;
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
