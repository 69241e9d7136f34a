using System.Globalization;

namespace OneCommune.Bench;

/// <summary>--database "Host=…;Port=…;Username=…": a PostgreSQL server to make a database on. --data FOLDER: kept, and used again. --rate N: requests a second.</summary>
internal sealed record Options(string? Server, string? Folder, int Rate)
{
    public static Options Read(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        return new(
            After("--database"),
            After("--data"),
            int.Parse(After("--rate") ?? "200", CultureInfo.InvariantCulture)
        );
    }
}
