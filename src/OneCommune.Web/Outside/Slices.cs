using OneCommune.Storage;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Outside;

/// <summary>Bytes of files that come in by slices, each under its own id: what has come stays, however the line ends.</summary>
internal sealed class Slices(StoreSettings settings)
{
    private readonly string root = Path.Combine(settings.Folder, "files", "slices");

    /// <summary>Bytes that have come.</summary>
    public long Come(Guid id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : 0;

    /// <summary>
    /// Adds what comes, up to <paramref name="most"/> bytes of the whole; how many there are then. Null where another request is at it or the
    /// slice does not begin where the last one ended.
    /// </summary>
    public async Task<long?> AddAsync(Guid id, long offset, Stream slice, long most, CancellationToken stop)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(root)!);
        PrivateFiles.MakeFolder(root);
        await using var file = Open(id);
        if (file is null || file.Length != offset)
            return null;
        file.Position = offset;
        var buffer = new byte[64 * 1024];
        while (await ReadAsync(slice, buffer, most - file.Position, stop) is > 0 and var read)
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
        return file.Position;
    }

    /// <summary>What has come of it.</summary>
    public Stream Read(Guid id) => File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : Stream.Null;

    public void Remove(Guid id)
    {
        if (File.Exists(PathOf(id)))
            File.Delete(PathOf(id));
    }

    /// <summary>Takes away what nothing was added to since then, named or not.</summary>
    public void Sweep(DateTime before)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var left in new DirectoryInfo(root).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before))
            left.Delete();
    }

    private string PathOf(Guid id) => Path.Combine(root, id.ToString("N"));

    /// <summary>None where the line is cut: what came before is kept.</summary>
    private static async Task<int> ReadAsync(Stream slice, byte[] buffer, long most, CancellationToken stop)
    {
        try
        {
            return await slice.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most)), stop);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    /// <summary>For one request alone.</summary>
    private FileStream? Open(Guid id)
    {
        try
        {
            return PrivateFiles.OpenOrCreate(PathOf(id));
        }
        catch (IOException) when (File.Exists(PathOf(id)))
        {
            return null;
        }
    }
}
