using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
    public static async Task PrepareAsync(StoreSettings settings, CancellationToken stop)
    {
        Directory.CreateDirectory(settings.Folder);
        await using var database = Open(settings);
        await database.Database.OpenConnectionAsync(stop);
        if (database.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            // WAL: readers never wait for the writer. NORMAL loses at most the last commits on power failure, never consistency.
            using var command = sqlite.CreateCommand();
            command.CommandText = "pragma journal_mode = wal;";
            await command.ExecuteNonQueryAsync(stop);
        }
        await SchemaScripts.RunAsync(database, stop);
    }
}
