using System.Buffers;
using System.Security.Cryptography;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Outside;

/// <summary>
/// Files under their own hash: data/files/ab/abcdef…. Written to one side first and moved in whole, never changed after, never
/// held in memory whole.
/// </summary>
internal sealed class FileStore(StoreSettings settings)
{
    /// <summary>Bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private readonly string root = Path.Combine(settings.Folder, "files");

    /// <summary>
    /// Takes a file in without keeping it yet; what is refused leaves nothing behind. Refuses "file.empty", "file.too-large",
    /// "file.type", "file.heic", and what cannot be read whole: "file.damaged", "file.damaged-inside",
    /// "file.too-many-pixels".
    /// </summary>
    public Task<ReceivedFile> ReceiveAsync(string name, Stream content, CancellationToken stop) =>
        ReceiveAsync(name, content, FileType.Of, stop);

    /// <summary>The same for a file of any kind; what it is and whether it is sound is for its reader to say.</summary>
    public Task<ReceivedFile> ReceiveAnyAsync(string name, Stream content, CancellationToken stop) =>
        ReceiveAsync(name, content, _ => FileType.Any, stop);

    private async Task<ReceivedFile> ReceiveAsync(
        string name,
        Stream content,
        Func<Stream, FileType?> look,
        CancellationToken stop
    )
    {
        var incoming = MakeFolder("incoming");
        SweepOld(incoming);
        var side = Path.Combine(incoming.FullName, Path.GetRandomFileName());
        try
        {
            await using var file = PrivateFiles.Create(side);
            var (sha256, size) = await CopyAsync(name, content, file, stop);
            if (size == 0)
                throw new RefusalException("file.empty", name);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            var type =
                look(file) ?? throw new RefusalException(FileType.IsHeic(file) ? "file.heic" : "file.type", name);
            if (await WholeFile.FaultAsync(side, type.MediaType, name, stop) is { } fault)
                throw fault;
            return new(side, type.Name(name), new FileContent(sha256, type.MediaType, size));
        }
        catch
        {
            File.Delete(side);
            throw;
        }
    }

    /// <summary>Keeps it for good; false when the same content was there already.</summary>
    public bool Keep(ReceivedFile file)
    {
        var place = PathOf(file.Content.Sha256);
        if (File.Exists(place))
            return false;
        MakeFolder(file.Content.Sha256[..2]);
        File.Move(file.Side, place);
        return true;
    }

    /// <summary>
    /// Opens what is still what it was: all of it is hashed before the first byte is given out. Refuses "file.gone", "file.altered".
    /// </summary>
    public async Task<Stream> OpenAsync(string sha256, string name, CancellationToken stop)
    {
        var place = PathOf(sha256);
        if (!File.Exists(place))
            throw new RefusalException("file.gone", name);
        var stream = File.OpenRead(place);
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)) != sha256)
                throw new RefusalException("file.altered", name);
            stream.Position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    public async Task<FileState> LookAsync(string sha256, CancellationToken stop)
    {
        try
        {
            await using var _ = await OpenAsync(sha256, sha256, stop);
            return FileState.Sound;
        }
        catch (RefusalException refusal)
        {
            return refusal.Code == "file.gone" ? FileState.Missing : FileState.Altered;
        }
    }

    /// <summary>What can be told without reading it: gone, or of another length.</summary>
    public FileState Glance(string sha256, long size) =>
        new FileInfo(PathOf(sha256)) switch
        {
            { Exists: false } => FileState.Missing,
            var file when file.Length != size => FileState.Altered,
            _ => FileState.Sound,
        };

    public void Remove(string sha256)
    {
        Pictures.Forget(settings, sha256);
        File.Delete(PathOf(sha256));
    }

    /// <summary>Names of contents that were last written before then.</summary>
    public IEnumerable<string> Older(DateTime before) =>
        !Directory.Exists(root)
            ? []
            : new DirectoryInfo(root)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.Name.Length == 64 && f.LastWriteTimeUtc < before)
                .Select(f => f.Name);

    private DirectoryInfo MakeFolder(string name)
    {
        // One by one: of a path the system shuts the last alone.
        PrivateFiles.MakeFolder(root);
        return PrivateFiles.MakeFolder(Path.Combine(root, name));
    }

    /// <summary>What a crash left half-way in.</summary>
    private static void SweepOld(DirectoryInfo incoming)
    {
        foreach (var left in incoming.EnumerateFiles().Where(f => f.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-1)))
            left.Delete();
    }

    /// <summary>Where it lies, for what reads it in more than one go. Never to be written.</summary>
    public string PathOf(string sha256) => Path.Combine(root, sha256[..2], sha256);

    private static async Task<(string Sha256, long Size)> CopyAsync(
        string name,
        Stream from,
        FileStream to,
        CancellationToken stop
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            long size = 0;
            int read;
            while ((read = await from.ReadAsync(buffer, stop)) > 0)
            {
                if ((size += read) > Largest)
                    throw new RefusalException("file.too-large", name, Largest / (1024 * 1024));
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

internal enum FileState
{
    Sound,
    Missing,
    Altered,
}

/// <summary>A file taken in, checked and hashed; gone again when disposed, unless kept.</summary>
internal sealed class ReceivedFile(string side, string name, FileContent content) : IDisposable
{
    public string Side => side;

    /// <summary>With the extension of what it is.</summary>
    public string Name => name;
    public FileContent Content => content;

    public void Dispose() => File.Delete(side);
}
