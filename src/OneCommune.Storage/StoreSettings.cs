namespace OneCommune.Storage;

/// <summary>
/// Where everything is kept: <paramref name="Folder"/> holds evidence files and, unless <paramref name="Postgres"/> names a
/// server ("Host=…;Database=…"), the embedded SQLite database too.
/// </summary>
public sealed record StoreSettings(string Folder, string? Postgres = null)
{
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(Folder, "onecommune.db");

    /// <summary>Whether there is a database to ask; a verb that needs none must not make one.</summary>
    public bool Exists => IsPostgres || File.Exists(SqliteFile);

    public string ConnectionString => Postgres ?? $"Data Source={SqliteFile};Default Timeout=30;Foreign Keys=True";
}
