using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OneCommune.Domain;

namespace OneCommune.Storage;

/// <summary>Opens the store that the settings name and brings its schema up to date.</summary>
public static class Store
{
    // A dossier's answers times its files would be thousands of rows in one.
    private const QuerySplittingBehavior Split = QuerySplittingBehavior.SplitQuery;

    public static void Configure(DbContextOptionsBuilder options, StoreSettings settings)
    {
        if (settings.IsPostgres)
            options.UseNpgsql(settings.ConnectionString, o => o.UseQuerySplittingBehavior(Split));
        else
            options.UseSqlite(settings.ConnectionString, o => o.UseQuerySplittingBehavior(Split));
    }

    public static Database Open(StoreSettings settings)
    {
        var options = new DbContextOptionsBuilder<Database>();
        Configure(options, settings);
        return new Database(options.Options);
    }

    /// <summary>Makes the folder and the database where absent and runs the schema scripts it has not yet seen.</summary>
    /// <exception cref="RefusalException">store.unreachable: folder, file or server cannot be opened, with the cause.</exception>
    public static async Task PrepareAsync(StoreSettings settings, CancellationToken stop)
    {
        await using var connection = await ReachAsync(settings, stop);
        await SchemaScripts.RunAsync(connection, settings.IsPostgres, stop);
    }

    /// <summary>A closed connection past the mapper, whose model takes most of a second to make: for what comes before it.</summary>
    public static DbConnection Connect(StoreSettings settings) =>
        settings.IsPostgres
            ? new NpgsqlConnection(settings.ConnectionString)
            : new SqliteConnection(settings.ConnectionString);

    /// <summary>A second closed connection to a database that is open.</summary>
    public static DbConnection Connect(Database database) =>
        database.IsPostgres
            ? new NpgsqlConnection(database.Database.GetConnectionString())
            : new SqliteConnection(database.Database.GetConnectionString());

    private static async Task<DbConnection> ReachAsync(StoreSettings settings, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var connection = Connect(settings);
            await connection.OpenAsync(stop);
            // WAL: readers never wait for the writer. NORMAL loses at most the last commits on power failure, never consistency.
            if (!settings.IsPostgres)
                await SchemaScripts.ExecuteAsync(connection, "pragma journal_mode = wal", stop);
            return connection;
        }
        catch (Exception fault)
            when (fault.GetBaseException()
                    is IOException
                        or UnauthorizedAccessException
                        or DbException
                        or SocketException
                        or ArgumentException
            )
        {
            var place = settings.IsPostgres ? "PostgreSQL" : settings.Folder;
            throw new RefusalException("store.unreachable", place, fault.GetBaseException().Message);
        }
    }
}
