using OneCommune.Storage;
using OneCommune.Storage.Files;
using SkiaSharp;

namespace OneCommune.Web.Outside;

/// <summary>
/// Photographs for reading on a page: turned the way they were held, shrunk, and without what a camera notes beside them (where, when).
/// Made once, at the first look, under the hash of the original, which stays as it came. What lies here may be thrown away at any time.
/// </summary>
internal sealed class Pictures(StoreSettings settings, FileStore files) : IDisposable
{
    /// <summary>Longest edge, in pixels: in a list, and to be read.</summary>
    public const int Small = 320;
    public const int Large = 1600;

    // 200 MB while it is decoded; a telephone's 48 million pixels come through.
    private const long MostPixels = 52_000_000;
    private const int Quality = 78;

    private readonly string root = Path.Combine(settings.Folder, Folder);

    // One at a time: memory is bounded by one picture, and whoever asks for the same one finds it made.
    private readonly SemaphoreSlim making = new(1);

    private const string Folder = "pictures";

    public void Dispose() => making.Dispose();

    public static bool Shows(string mediaType) => mediaType is "image/jpeg" or "image/png" or "image/webp";

    /// <summary>Where the picture lies, a WebP; null when its bytes show none, or too large a one.</summary>
    public async Task<string?> PathAsync(string sha256, int edge, CancellationToken stop)
    {
        var place = Path.Combine(root, sha256[..2], $"{sha256}-{edge}.webp");
        if (File.Exists(place))
            return place;
        await making.WaitAsync(stop);
        try
        {
            if (File.Exists(place))
                return place;
            // What was altered since it came is no evidence, and no picture of it is shown.
            return
                await files.LookAsync(sha256, stop) == FileState.Sound
                && await Task.Run(() => Make(files.PathOf(sha256), place, edge), stop)
                ? place
                : null;
        }
        finally
        {
            making.Release();
        }
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

    private static bool Make(string original, string place, int edge)
    {
        using var codec = SKCodec.Create(original);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels)
            return false;
        using var decoded = Decode(codec, edge);
        if (decoded is null)
            return false;
        using var picture = Turned(decoded, codec.EncodedOrigin, edge);
        var folder = new DirectoryInfo(Path.GetDirectoryName(place)!);
        PrivateFiles.MakeFolder(folder.Parent!.FullName);
        PrivateFiles.MakeFolder(folder.FullName);
        var side = place + Path.GetRandomFileName();
        using (var bytes = picture.Encode(SKEncodedImageFormat.Webp, Quality))
        using (var file = PrivateFiles.Create(side))
            bytes.SaveTo(file);
        File.Move(side, place, overwrite: true);
        return true;
    }

    // A JPEG comes out of its decoder at an eighth, a quarter … of its size; the rest of the way is drawn.
    private static SKBitmap? Decode(SKCodec codec, int edge)
    {
        var scale = Math.Min(1f, 1.25f * edge / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A picture cut short on its way still shows what came.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKImage Turned(SKBitmap decoded, SKEncodedOrigin origin, int edge)
    {
        var shrink = Math.Min(1f, (float)edge / Math.Max(decoded.Width, decoded.Height));
        var (w, h) = (Math.Max(1, (int)(decoded.Width * shrink)), Math.Max(1, (int)(decoded.Height * shrink)));
        var lying = origin >= SKEncodedOrigin.LeftTop;
        using var surface = SKSurface.Create(
            new SKImageInfo(lying ? h : w, lying ? w : h, SKColorType.Rgba8888, SKAlphaType.Premul)
        );
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.SetMatrix(Turn(origin, w, h));
        using var image = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(
            image,
            SKRect.Create(w, h),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        return surface.Snapshot();
    }

    // The eight ways of EXIF, from the picture as stored to as it was seen.
    private static SKMatrix Turn(SKEncodedOrigin origin, int w, int h) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
