using Npgsql;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Demo;

namespace OneCommune.Bench;

/// <summary>A database to measure, with the demo's places: SQLite in a folder, or one on a PostgreSQL server; removed at the end.</summary>
internal sealed class BenchStore(StoreSettings settings, string? server, bool kept) : IAsyncDisposable
{
    public StoreSettings Settings => settings;

    /// <summary>It was filled by an earlier run.</summary>
    public bool WasThere { get; private init; }

    public static async Task<BenchStore> OpenAsync(string? server = null, string? folder = null)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("onecommune-bench-").FullName;
        var name = "bench_" + Guid.NewGuid().ToString("N");
        if (server is not null)
            await RunAsync(server, $"create database {name}");
        var settings = new StoreSettings(
            place,
            server is null ? null : $"{server};Database={name};Command Timeout=600"
        );
        var was = File.Exists(settings.SqliteFile) && server is null;
        var store = new BenchStore(settings, server, kept: folder is not null) { WasThere = was };
        await Store.PrepareAsync(settings, default);
        if (was)
            return store;
        await using var database = store.Open();
        await DemoPlaces.AddAsync(database, Act("places.import"), default);
        return store;
    }

    public Database Open() => Store.Open(settings);

    public static Act Act(string name) => new(DateTime.UtcNow, null, "bench", "bench", name, "bench", "-");

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await RunAsync(
                server,
                $"drop database {new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database}"
            );
        if (!kept)
            Directory.Delete(settings.Folder, recursive: true);
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
