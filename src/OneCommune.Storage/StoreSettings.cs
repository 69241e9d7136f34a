namespace OneCommune.Storage;

/// <summary>
/// Where everything is kept: <paramref name="Folder"/> holds evidence files and, unless <paramref name="Postgres"/> names a
/// server ("Host=…;Database=…"), the embedded SQLite database too.
/// </summary>
public sealed record StoreSettings(string Folder, string? Postgres = null)
{
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(Folder, "onecommune.db");

    public string ConnectionString => Postgres ?? $"Data Source={SqliteFile};Default Timeout=30;Foreign Keys=True";
}
