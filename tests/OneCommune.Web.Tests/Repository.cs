namespace OneCommune.Web.Tests;

internal static class Repository
{
    /// <summary>The folder of OneCommune.slnx.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OneCommune.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
