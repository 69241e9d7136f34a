using Microsoft.Data.Sqlite;
using Npgsql;
using OneCommune.Storage;

namespace OneCommune.Web.Tests;

/// <summary>
/// A folder and an empty database of one's own: SQLite, or PostgreSQL where ONECOMMUNE_TEST_POSTGRES names a server.
/// Both go when it is disposed; a database left behind keeps its idle connections until the server has none to give.
/// </summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("ONECOMMUNE_TEST_POSTGRES");

    private readonly string folder = Directory.CreateTempSubdirectory("onecommune-test-").FullName;
    private readonly string name = "test_" + Guid.NewGuid().ToString("N");

    private TestStore() =>
        Settings = new StoreSettings(
            folder,
            string.IsNullOrEmpty(Server) ? null : $"{Server};Database={name};Maximum Pool Size=20"
        );

    public StoreSettings Settings { get; }

    /// <summary>How a command is told of it.</summary>
    public string[] Options =>
        Settings.Postgres is null ? ["--data", folder] : ["--data", folder, "--database", Settings.Postgres];

    public static async Task<TestStore> NewAsync()
    {
        var store = new TestStore();
        if (store.Settings.IsPostgres)
            await AskServerAsync($"create database {store.name}");
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings.IsPostgres)
            await AskServerAsync($"drop database {name} with (force)");
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AskServerAsync(string order)
    {
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(order, connection);
        await command.ExecuteNonQueryAsync();
    }
}
