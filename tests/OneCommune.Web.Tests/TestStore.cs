using Microsoft.Data.Sqlite;
using Npgsql;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;

[assembly: AssemblyFixture(typeof(OneCommune.Web.Tests.TestStore.PatternRemoval))]

namespace OneCommune.Web.Tests;

/// <summary>
/// A folder and an empty database of one's own: SQLite, or PostgreSQL where ONECOMMUNE_TEST_POSTGRES names a server.
/// Both go when it is disposed; a database left behind keeps its idle connections until the server has none to give.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("ONECOMMUNE_TEST_POSTGRES");
    private static readonly Lazy<Task<TestStore>> Pattern = new(MakePatternAsync);

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

    /// <summary>Without a table.</summary>
    public static async Task<TestStore> NewAsync()
    {
        var store = new TestStore();
        if (store.Settings.IsPostgres)
            await AskServerAsync($"create database {store.name}");
        return store;
    }

    /// <summary>
    /// With all tables and the places of <see cref="TestPlaces"/>: a copy of one that the first to ask makes, for writing them anew
    /// took a second and a half on PostgreSQL, for each of hundreds.
    /// </summary>
    public static async Task<TestStore> WithPlacesAsync()
    {
        var pattern = await Pattern.Value;
        var store = new TestStore();
        if (store.Settings.IsPostgres)
            await AskServerAsync($"create database {store.name} template {pattern.name}");
        else
            File.Copy(pattern.Settings.SqliteFile, store.Settings.SqliteFile);
        return store;
    }

    private static async Task<TestStore> MakePatternAsync()
    {
        var pattern = await NewAsync();
        await Store.PrepareAsync(pattern.Settings, default);
        await using (var database = Store.Open(pattern.Settings))
        {
            await TestPlaces.AddAsync(database);
            // A second step at sign-in is its own tests' concern.
            database.Settings.Add(new() { Name = Setting.SecondFactor, Value = "optional" });
            await database.SaveAsync(
                new Act(new TestClock().Now, null, "Thử nghiệm", "test", "setting.change", "test", "-"),
                default
            );
        }
        // Who copies it meets nobody in it, and finds all of it in its file.
        if (pattern.Settings.IsPostgres)
            NpgsqlConnection.ClearPool(new NpgsqlConnection(pattern.Settings.ConnectionString));
        else
            SqliteConnection.ClearPool(new SqliteConnection(pattern.Settings.ConnectionString));
        return pattern;
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

    /// <summary>After the last test.</summary>
    public sealed class PatternRemoval : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Pattern.IsValueCreated)
                await (await Pattern.Value).DisposeAsync();
        }
    }
}
