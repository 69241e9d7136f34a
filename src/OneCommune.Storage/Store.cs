using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
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
        await using var database = await ReachAsync(settings, stop);
        await SchemaScripts.RunAsync(database, stop);
    }

    private static async Task<Database> ReachAsync(StoreSettings settings, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var database = Open(settings);
            await database.Database.OpenConnectionAsync(stop);
            // WAL: readers never wait for the writer. NORMAL loses at most the last commits on power failure, never consistency.
            if (!settings.IsPostgres)
                await database.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", stop);
            return database;
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
