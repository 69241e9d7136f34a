using Microsoft.Data.Sqlite;
using Npgsql;

namespace OneCommune.Storage;

/// <summary>
/// Where everything is kept: <paramref name="Folder"/> holds evidence files and, unless <paramref name="Postgres"/> names a
/// server ("Host=…;Database=…"), the embedded SQLite database too.
/// </summary>
public sealed record StoreSettings(string Folder, string? Postgres = null)
{
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(Folder, "onecommune.db");

    /// <summary>SQLite's own file of what was written lately, there while somebody has the database open.</summary>
    public string SqliteLog => SqliteFile + "-wal";

    /// <summary>Whether there is a database to ask; a verb that needs none must not make one.</summary>
    public bool Exists => IsPostgres || File.Exists(SqliteFile);

    /// <summary>A secret outside the data that locks the sign-in keys; null where they are kept open.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Nothing can be written through it, and no file is made beside the database that was not there.</summary>
    public bool IsForReading { get; init; }

    public string ConnectionString =>
        (IsPostgres, IsForReading) switch
        {
            (true, false) => Postgres!,
            (true, true) => new NpgsqlConnectionStringBuilder(Postgres)
            {
                Options = "-c default_transaction_read_only=on",
            }.ConnectionString,
            (false, false) => $"Data Source={SqliteFile};Default Timeout=30;Foreign Keys=True",
            (false, true) => Reading(File.Exists(SqliteLog)),
        };

    /// <param name="inUse">
    /// Somebody has it open, or a crash left its log: it is read together with the log. Otherwise it is a file like any other.
    /// </param>
    private string Reading(bool inUse) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = inUse ? SqliteFile : $"{new Uri(SqliteFile).AbsoluteUri}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
            // A pool would hold one of both kinds for the other.
            Pooling = false,
        }.ConnectionString;
}
