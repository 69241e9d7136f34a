using OneCommune.Domain;

namespace OneCommune.Storage.Regulations;

/// <summary>A regulation pack as a folder of JSON files.</summary>
public static class PackFolder
{
    /// <summary>The files by path from the folder, with "/". Refuses "regulation.no-folder".</summary>
    public static Dictionary<string, string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    File.ReadAllText,
                    StringComparer.Ordinal
                )
            : throw new RefusalException("regulation.no-folder", folder);
}
