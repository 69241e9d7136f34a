namespace OneCommune.Storage.Files;

/// <summary>The data are the server's alone: folders 0700, files 0600. Where the system knows no such modes, its own rules hold.</summary>
public static class PrivateFiles
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode MyFolder = Mine | UnixFileMode.UserExecute;

    public static DirectoryInfo MakeFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, MyFolder);

    /// <summary>A new file, to be read and written.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew, FileShare.Read);

    /// <summary>To be added to, by nobody else meanwhile.</summary>
    public static FileStream OpenOrCreate(string path) => Open(path, FileMode.OpenOrCreate, FileShare.None);

    private static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mine;
        return new(path, options);
    }

    /// <summary>Others on the machine may look into it.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~MyFolder) != UnixFileMode.None;

    /// <summary>
    /// Shuts a folder that an earlier program left open, with all in it. Not one that holds other things as well: it is not ours alone.
    /// </summary>
    public static void Shut(StoreSettings settings)
    {
        if (OperatingSystem.IsWindows() || !IsOpenToOthers(settings.Folder) || HoldsOtherThings(settings))
            return;
        foreach (var folder in Directory.EnumerateDirectories(settings.Folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(folder, MyFolder);
        foreach (var file in Directory.EnumerateFiles(settings.Folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, Mine);
        File.SetUnixFileMode(settings.Folder, MyFolder);
    }

    private static bool HoldsOtherThings(StoreSettings settings) =>
        Directory
            .EnumerateFileSystemEntries(settings.Folder)
            .Select(Path.GetFileName)
            .Any(name =>
                name is not ("files" or "pictures")
                && name?.StartsWith(Path.GetFileName(settings.SqliteFile), StringComparison.Ordinal) != true
            );
}
