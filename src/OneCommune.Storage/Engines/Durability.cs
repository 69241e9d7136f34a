using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OneCommune.Storage.Engines;

/// <summary>What becomes of an act that was answered when the machine's power fails. Read from the store, not from what was asked of it.</summary>
/// <param name="Settings">By their names in the engine's manual.</param>
/// <param name="IsKept">Nothing that was answered is lost.</param>
public sealed record Durability(string Engine, IReadOnlyDictionary<string, string> Settings, bool IsKept)
{
    /// <summary>"SQLite: journal_mode = wal, synchronous = full".</summary>
    public override string ToString() => $"{Engine}: {string.Join(", ", Settings.Select(s => $"{s.Key} = {s.Value}"))}";

    /// <param name="connection">Open.</param>
    public static Task<Durability> ReadAsync(DbConnection connection, CancellationToken stop) =>
        connection is SqliteConnection ? SqliteAsync(connection, stop) : PostgresAsync(connection, stop);

    /// <summary>
    /// Before the first change of every connection. SQLite may be built with another default; FULL waits for the disk at each commit, so
    /// that what was answered outlives a power failure.
    /// </summary>
    internal static void Demand(DbConnection connection)
    {
        if (connection is not SqliteConnection)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = "pragma synchronous = full";
        command.ExecuteNonQuery();
    }

    private static async Task<Durability> SqliteAsync(DbConnection connection, CancellationToken stop)
    {
        var journal = await AskAsync(connection, "pragma journal_mode", stop);
        var synchronous = await AskAsync(connection, "pragma synchronous", stop) switch
        {
            "0" => "off",
            "1" => "normal",
            "2" => "full",
            _ => "extra",
        };
        return new(
            "SQLite",
            new Dictionary<string, string> { ["journal_mode"] = journal, ["synchronous"] = synchronous },
            journal == "wal" && synchronous is "full" or "extra"
        );
    }

    private static async Task<Durability> PostgresAsync(DbConnection connection, CancellationToken stop)
    {
        var settings = new Dictionary<string, string>();
        foreach (var name in new[] { "fsync", "synchronous_commit", "full_page_writes" })
            settings[name] = await AskAsync(connection, $"show {name}", stop);
        return new("PostgreSQL", settings, settings.Values.All(value => value != "off"));
    }

    private static async Task<string> AskAsync(DbConnection connection, string question, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToString(
            await command.ExecuteScalarAsync(stop),
            System.Globalization.CultureInfo.InvariantCulture
        )!;
    }
}
