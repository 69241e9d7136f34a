using OneCommune.Storage;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Outside;

/// <summary>
/// Photographs for reading on a page, drawn anew from the original, which stays as it came. Made once, at the first look, under the hash of
/// the original. What lies here may be thrown away at any time.
/// </summary>
internal sealed class Pictures(StoreSettings settings, FileStore files)
{
    /// <summary>Longest edge, in pixels: in a list, and to be read.</summary>
    public const int Small = 320;
    public const int Large = 1600;

    private const string Folder = "pictures";

    private readonly string root = Path.Combine(settings.Folder, Folder);

    /// <summary>Where the picture lies; null when its bytes show none, or too large a one.</summary>
    /// <param name="edge">Pixels of the longest edge.</param>
    /// <param name="extension">webp or jpg.</param>
    public async Task<string?> PathAsync(string sha256, int edge, CancellationToken stop, string extension = "webp")
    {
        var folder = Path.Combine(root, sha256[..2]);
        var place = Path.Combine(folder, $"{sha256}-{edge}.{extension}");
        if (File.Exists(place))
            return place;
        // What was altered since it came is no evidence, and no picture of it is shown.
        if (await files.LookAsync(sha256, stop) != FileState.Sound)
            return null;
        PrivateFiles.MakeFolder(root);
        PrivateFiles.MakeFolder(folder);
        return await Picture.DrawAsync(files.PathOf(sha256), place, edge, stop) ? place : null;
    }

    /// <summary>The original is gone, and what was made of it goes too.</summary>
    public static void Forget(StoreSettings settings, string sha256)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.Folder, Folder, sha256[..2]));
        if (!folder.Exists)
            return;
        foreach (var made in folder.EnumerateFiles($"{sha256}-*"))
            made.Delete();
    }
}
