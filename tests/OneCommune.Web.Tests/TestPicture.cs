using System.Buffers.Binary;
using SkiaSharp;

namespace OneCommune.Web.Tests;

/// <summary>Pictures made where they are needed.</summary>
internal static class TestPicture
{
    public static readonly SKColor Red = new(220, 20, 20);
    public static readonly SKColor Green = new(20, 180, 20);
    public static readonly SKColor Blue = new(20, 20, 220);

    /// <summary>A whole picture of no particular content, too rough to be packed small.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int seed = 1)
    {
        var random = new Random(seed);
        using var bitmap = new SKBitmap(120, 80);
        for (var y = 0; y < bitmap.Height; y++)
        for (var x = 0; x < bitmap.Width; x++)
            bitmap.SetPixel(x, y, new SKColor((uint)random.Next() | 0xFF000000));
        using var bytes = bitmap.Encode(format, 90);
        return bytes.ToArray();
    }

    /// <summary>Where a photograph says it was taken.</summary>
    public static ReadOnlySpan<byte> Place => "10.0452N105.74E"u8;

    /// <summary>Four corners of four colours, and notes of how the camera was held and where.</summary>
    public static byte[] Photograph(int width, int height, byte orientation)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        (SKColor, int X, int Y)[] corners = [(Red, 0, 0), (Green, 1, 0), (Blue, 0, 1), (SKColors.White, 1, 1)];
        foreach (var (colour, x, y) in corners)
        {
            using var paint = new SKPaint { Color = colour };
            surface.Canvas.DrawRect(x * width / 2, y * height / 2, width / 2, height / 2, paint);
        }
        using var image = surface.Snapshot();
        var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
        byte[] exif =
        [
            .. (byte[])[0xFF, 0xE1, 0, 80],
            .. "Exif\0\0MM"u8,
            .. (byte[])[0, 42, 0, 0, 0, 8],
            // Two notes: the orientation, and where the place is noted.
            .. (byte[])[0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
            .. (byte[])[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0],
            .. (byte[])[0, 1, 0, 0x12, 0, 2, 0, 0, 0, 16, 0, 0, 0, 56, 0, 0, 0, 0],
            .. Place,
            0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>
    /// A grey JPEG without content, in blocks of two bits, written without laying it out in memory. With an interval each so many blocks
    /// are a piece of their own.
    /// </summary>
    public static byte[] Grey(int width, int height, int interval = 0)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Gray8));
        bitmap.Erase(SKColors.Gray);
        var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        var frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        var scan = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xDA]);
        using var file = new MemoryStream();
        file.Write(jpeg.AsSpan(0, scan));
        if (interval > 0)
            file.Write([0xFF, 0xDD, 0, 4, (byte)(interval >> 8), (byte)interval]);
        file.Write(jpeg.AsSpan(scan, 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(scan + 2))));
        var left = (width + 7) / 8 * ((height + 7) / 8);
        for (var piece = 0; left > 0; piece++)
        {
            if (piece > 0)
                file.Write([0xFF, (byte)(0xD0 + (piece - 1) % 8)]);
            var blocks = interval > 0 ? Math.Min(interval, left) : left;
            // No difference to the block before, and nothing more: the only words its tables know, a bit each.
            file.Write(new byte[blocks / 4]);
            if (blocks % 4 > 0)
                file.WriteByte((byte)(0xFF >> (2 * (blocks % 4))));
            left -= blocks;
        }
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>A few hundred bytes that say they are so many pixels wide and high.</summary>
    public static byte[] Bomb(int edge)
    {
        using var surface = SKSurface.Create(new SKImageInfo(8, 8));
        using var image = surface.Snapshot();
        var png = image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), edge);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), edge);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
