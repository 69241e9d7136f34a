using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using OneCommune.Domain;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Files;
using OneCommune.Storage.Schema;

namespace OneCommune.Storage;

/// <summary>Opens the store that the settings name and brings its schema up to date.</summary>
public static class Store
{
    // A dossier's answers times its files would be thousands of rows in one.
    private const QuerySplittingBehavior Split = QuerySplittingBehavior.SplitQuery;
    private static readonly SqliteConnections Sqlite = new();
    private const int NotADatabase = 26;

    public static void Configure(DbContextOptionsBuilder options, StoreSettings settings)
    {
        if (settings.IsPostgres)
            options.UseNpgsql(settings.ConnectionString, o => o.UseQuerySplittingBehavior(Split));
        else
            options
                .UseSqlite(settings.ConnectionString, o => o.UseQuerySplittingBehavior(Split))
                .AddInterceptors(Sqlite);
        // They are thrown too, and told in one line where they are caught: a store that is away fills no log.
        options.ConfigureWarnings(w =>
            w.Ignore(
                CoreEventId.QueryIterationFailed,
                RelationalEventId.ConnectionError,
                RelationalEventId.TransactionError
            )
        );
    }

    public static Database Open(StoreSettings settings)
    {
        var options = new DbContextOptionsBuilder<Database>();
        Configure(options, settings);
        return new Database(options.Options);
    }

    /// <summary>Makes the folder and the database where absent and runs the schema scripts it has not yet seen.</summary>
    /// <exception cref="RefusalException">
    /// store.unreachable: folder, file or server cannot be opened, with the cause. store.foreign, store.newer: what is there is not ours,
    /// or of a later program.
    /// </exception>
    public static async Task PrepareAsync(StoreSettings settings, CancellationToken stop)
    {
        bool isUpgraded;
        await using (var connection = await ReachAsync(settings, makes: true, stop))
            isUpgraded = await SchemaScripts.RunAsync(connection, settings.IsPostgres, stop);
        if (!isUpgraded)
            return;
        await using var database = Open(settings);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await database.SaveAsync(
            new(
                now,
                null,
                "OneCommune",
                "command line",
                Telling.AfterUpgrade,
                "schema",
                SchemaScripts.Last(settings.IsPostgres)
            ),
            stop
        );
    }

    /// <summary>Opens what is there to be read. Makes nothing, upgrades nothing, writes nothing.</summary>
    /// <exception cref="RefusalException">
    /// store.absent, store.unreachable, store.foreign, store.newer; store.older: the program would have to upgrade it first.
    /// </exception>
    public static async Task<Database> OpenForReadingAsync(StoreSettings settings, CancellationToken stop)
    {
        if (!settings.Exists)
            throw new RefusalException("store.absent", settings.Folder);
        var reading = settings with { IsForReading = true };
        await using (var connection = await ReachAsync(reading, makes: false, stop))
            await SchemaScripts.RefuseUnlessCurrentAsync(connection, settings.IsPostgres, stop);
        return Open(reading);
    }

    /// <summary>The same for what puts things together in tables of its own connection, which PostgreSQL calls writing.</summary>
    public static async Task<Database> OpenForCheckingAsync(StoreSettings settings, CancellationToken stop)
    {
        var reading = await OpenForReadingAsync(settings, stop);
        if (!settings.IsPostgres)
            return reading;
        await reading.DisposeAsync();
        return Open(settings);
    }

    /// <summary>A closed connection past the mapper, whose model takes most of a second to make: for what comes before it.</summary>
    public static DbConnection Connect(StoreSettings settings) =>
        Connect(settings.IsPostgres, settings.ConnectionString);

    /// <summary>A second closed connection to a database that is open.</summary>
    public static DbConnection Connect(Database database) =>
        Connect(database.IsPostgres, database.Database.GetConnectionString()!);

    private static DbConnection Connect(bool postgres, string connectionString)
    {
        if (postgres)
            return new NpgsqlConnection(connectionString);
        var connection = new SqliteConnection(connectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
                SqliteConnections.Prepare(connection);
        };
        return connection;
    }

    private static void MakeFiles(StoreSettings settings)
    {
        PrivateFiles.MakeFolder(settings.Folder);
        PrivateFiles.Shut(settings);
        // SQLite gives its other files the rights of this one. Once it is there it is SQLite's alone: closing it here would undo its locks.
        if (!settings.Exists)
            PrivateFiles.Create(settings.SqliteFile).Dispose();
    }

    private static async Task<DbConnection> ReachAsync(StoreSettings settings, bool makes, CancellationToken stop)
    {
        try
        {
            if (makes)
                MakeFiles(settings);
            var connection = Connect(settings);
            await connection.OpenAsync(stop);
            // WAL: readers never wait for the writer.
            if (makes && !settings.IsPostgres)
                await SchemaScripts.ExecuteAsync(connection, "pragma journal_mode = wal", stop);
            return connection;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == NotADatabase)
        {
            throw new RefusalException("store.foreign", settings.SqliteFile);
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
