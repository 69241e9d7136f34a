using System.Buffers.Binary;
using System.IO.Compression;

namespace OneCommune.Web.Outside;

/// <summary>Whether a file goes on to the end its own format names: what was cut short on its way does not.</summary>
internal static class FileEnds
{
    // Of pictures that come bit by bit: each pass over the whole costs as much as a picture, and takes a hundred bytes to ask for.
    private const int MostPasses = 100;

    private const int MostPdfTail = 1024;
    private const long MostText = 64 * 1024 * 1024;

    public static bool Png(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 8;
        while (content.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8)
        {
            var end = content.Position + BinaryPrimitives.ReadUInt32BigEndian(head) + 4;
            if (end > content.Length)
                return false;
            if (head[4..].SequenceEqual("IEND"u8))
                return true;
            content.Position = end;
        }
        return false;
    }

    public static bool Webp(Stream content)
    {
        Span<byte> length = stackalloc byte[4];
        content.Position = 4;
        content.ReadExactly(length);
        return 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(length) <= content.Length;
    }

    /// <summary>What a telephone writes behind the picture (a film, its own notes) does not count.</summary>
    public static bool Jpeg(Stream content)
    {
        content.Position = 2;
        var (inScan, passes) = (false, 0);
        while (NextMarker(content, inScan) is { } marker)
        {
            if (marker == 0xD9)
                return true;
            if (marker == 0xDA && ++passes > MostPasses)
                return false;
            // In a scan 0 stands for the byte FF itself, and D0 to D7 part it into pieces.
            if (marker is 0 or (>= 0xD0 and <= 0xD7))
                continue;
            var length = (content.ReadByte() << 8) | content.ReadByte();
            if (length < 2)
                return false;
            content.Position += length - 2;
            inScan = inScan || marker == 0xDA;
        }
        return false;
    }

    public static int? NextMarker(Stream content, bool inScan)
    {
        int one;
        while ((one = content.ReadByte()) is not (0xFF or -1))
            if (!inScan)
                return null;
        while (one == 0xFF)
            one = content.ReadByte();
        return one < 0 ? null : one;
    }

    /// <summary>
    /// The mark of the end near it, as readers look for it, and what the pages hang on. Whatever else is wrong, readers put right by themselves.
    /// </summary>
    public static bool Pdf(Stream content)
    {
        var length = EndOf(content);
        var tail = new byte[Math.Min(MostPdfTail, length)];
        content.Position = length - tail.Length;
        content.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0 && Holds(content, "/Root"u8);
    }

    /// <summary>The text of an Office file can be unpacked.</summary>
    public static bool Office(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            using var text = (zip.GetEntry("word/document.xml") ?? zip.GetEntry("xl/workbook.xml"))?.Open();
            var buffer = new byte[81920];
            var (read, all) = (0, 0L);
            while (text is not null && (read = text.Read(buffer)) > 0 && (all += read) <= MostText) { }
            return text is not null && read == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Some programs fill the last block with nothing.
    private static long EndOf(Stream content)
    {
        var buffer = new byte[4096];
        for (var end = content.Length; end > 0; )
        {
            var block = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end));
            content.Position = end - block.Length;
            content.ReadExactly(block);
            if (block.LastIndexOfAnyExcept("\0\r\n \t"u8) is >= 0 and var last)
                return content.Position - block.Length + last + 1;
            end -= block.Length;
        }
        return 0;
    }

    private static bool Holds(Stream content, ReadOnlySpan<byte> word)
    {
        var buffer = new byte[81920];
        content.Position = 0;
        int read,
            kept = 0;
        while ((read = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(word) >= 0)
                return true;
            kept = Math.Min(word.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
