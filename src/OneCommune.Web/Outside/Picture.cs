using OneCommune.Storage.Files;
using SkiaSharp;

namespace OneCommune.Web.Outside;

internal enum PictureState
{
    Whole,
    CutShort,
    Damaged,
    TooLarge,
    NoPicture,
}

/// <summary>
/// Pictures out of strangers' bytes. What a picture says of its size is read before anything is unpacked, and one is unpacked at a time:
/// memory is bounded by one picture, whoever sends what.
/// </summary>
internal static class Picture
{
    /// <summary>200 MB while it is decoded.</summary>
    public const long MostPixels = 52_000_000;

    /// <summary>A telephone's 200 million: of a JPEG as cameras write it an eighth is decoded, line by line, in some 15 MB.</summary>
    public const long MostPixelsOfACamera = 210_000_000;
    private const int Quality = 78;

    // To look at: a JPEG is read whole even where an eighth of it is drawn.
    private const int LookEdge = 320;

    private static readonly SemaphoreSlim Decoding = new(1);

    public static bool Shows(string mediaType) => mediaType is "image/jpeg" or "image/png" or "image/webp";

    /// <summary>Unpacks all of it to see whether it can be.</summary>
    public static Task<PictureState> LookAsync(string original, CancellationToken stop) =>
        OneAtATimeAsync(() => Look(original), stop);

    /// <summary>
    /// Draws it anew, a WebP or JPEG by the name of its place, turned the way it was held, its longest edge no longer than so many pixels,
    /// without what the camera noted; one drawn before stays. False where its bytes show no picture, or too large a one; of one cut short
    /// what came is drawn.
    /// </summary>
    public static Task<bool> DrawAsync(string original, string place, int edge, CancellationToken stop) =>
        OneAtATimeAsync(() => File.Exists(place) || Draw(original, place, edge), stop);

    private static async Task<T> OneAtATimeAsync<T>(Func<T> work, CancellationToken stop)
    {
        await Decoding.WaitAsync(stop);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            Decoding.Release();
        }
    }

    private static PictureState Look(string original)
    {
        using var codec = SKCodec.Create(original);
        if (codec is null)
            return PictureState.NoPicture;
        if (IsTooLarge(codec, original))
            return PictureState.TooLarge;
        using var picture = Decode(codec, LookEdge, out var state);
        return state == PictureState.Whole && !CanAllBeRead(codec, original) ? PictureState.Damaged : state;
    }

    private static bool Draw(string original, string place, int edge)
    {
        using var codec = SKCodec.Create(original);
        if (codec is null || IsTooLarge(codec, original))
            return false;
        using var decoded = Decode(codec, edge, out _);
        if (decoded is null)
            return false;
        using var picture = Turned(decoded, codec.EncodedOrigin, edge);
        using var bytes = picture.Encode(
            place.EndsWith(".jpg", StringComparison.Ordinal) ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Webp,
            Quality
        );
        var side = place + Path.GetRandomFileName();
        using (var file = PrivateFiles.Create(side))
            bytes.SaveTo(file);
        File.Move(side, place, overwrite: true);
        return true;
    }

    /// <summary>Pixels as the picture is seen, the way it was held; none where there is none to see.</summary>
    public static (int Width, int Height) SizeOf(string original)
    {
        using var codec = SKCodec.Create(original);
        return codec is null ? (0, 0)
            : codec.EncodedOrigin >= SKEncodedOrigin.LeftTop ? (codec.Info.Height, codec.Info.Width)
            : (codec.Info.Width, codec.Info.Height);
    }

    private static bool IsTooLarge(SKCodec codec, string original)
    {
        var pixels = (long)codec.Info.Width * codec.Info.Height;
        if (pixels <= MostPixels || pixels > MostPixelsOfACamera || codec.EncodedFormat != SKEncodedImageFormat.Jpeg)
            return pixels > MostPixels;
        using var content = File.OpenRead(original);
        return JpegBlocks.In(content) is null;
    }

    private static bool CanAllBeRead(SKCodec codec, string original)
    {
        if (codec.EncodedFormat != SKEncodedImageFormat.Jpeg)
            return true;
        using var content = File.OpenRead(original);
        return JpegBlocks.In(content)?.CanAllBeRead() != false;
    }

    // A JPEG comes out of its decoder at an eighth, a quarter … of its size; the rest of the way is drawn.
    private static SKBitmap? Decode(SKCodec codec, int edge, out PictureState state)
    {
        var scale = Math.Min(1f, 1.25f * edge / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        state = codec.GetPixels(bitmap.Info, bitmap.GetPixels()) switch
        {
            SKCodecResult.Success => PictureState.Whole,
            SKCodecResult.IncompleteInput => PictureState.CutShort,
            _ => PictureState.NoPicture,
        };
        if (state != PictureState.NoPicture)
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
