namespace OneCommune.Web.Outside;

/// <summary>
/// The blocks of a JPEG as cameras write it: all parts together, in one go, so that it can be drawn small line by line, however many pixels
/// it has. The library that draws it goes on over a hole or over foreign bytes, as all viewers do, and says nothing; so its blocks are counted
/// here, not unpacked: some 25 milliseconds for each megabyte, and no memory. docs/adr/0026-pictures-for-reading.md
/// </summary>
internal sealed class JpegBlocks
{
    // What a camera may leave before the end mark to fill up a block of its card.
    private const int MostUnread = 512;

    private readonly Stream content;
    private readonly ushort[]?[] tables = new ushort[]?[32];
    private readonly List<(int Id, int Blocks)> parts = [];
    private int width;
    private int height;
    private int across = 1;
    private int down = 1;
    private int interval;
    private byte[] scan = [];

    private JpegBlocks(Stream content) => this.content = content;

    /// <summary>Null where it comes bit by bit, part by part, or packed as no camera does it.</summary>
    public static JpegBlocks? In(Stream content)
    {
        var blocks = new JpegBlocks(content);
        return blocks.ReachScan() ? blocks : null;
    }

    /// <summary>None is missing, and nothing stands between them. May be asked once.</summary>
    public bool CanAllBeRead()
    {
        var blocks = new List<(ushort[] First, ushort[] Others)>();
        foreach (var (id, count) in parts)
        {
            var at = Array.IndexOf(scan, (byte)id, 1);
            if (
                at < 0
                || tables[scan[at + 1] >> 4] is not { } first
                || tables[16 | (scan[at + 1] & 15)] is not { } others
            )
                return false;
            blocks.AddRange(Enumerable.Repeat((first, others), count));
        }
        var bits = new JpegBits(content);
        var left = Units(width, across) * Units(height, down);
        for (var done = 0L; left > 0; left--, done++)
        {
            if (interval > 0 && done > 0 && done % interval == 0)
            {
                if (!bits.ReachMarker(MostUnread) || bits.Marker != 0xD0 + (done / interval - 1) % 8)
                    return false;
                bits.GoOn();
            }
            foreach (var (first, others) in blocks)
                if (!Skip(bits, first, others))
                    return false;
        }
        return bits.ReachMarker(MostUnread);
    }

    private bool ReachScan()
    {
        content.Position = 2;
        while (FileEnds.NextMarker(content, inScan: false) is { } marker)
        {
            var segment = new byte[Math.Max(0, (content.ReadByte() << 8 | content.ReadByte()) - 2)];
            if (content.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false) < segment.Length)
                return false;
            if (marker == 0xDA)
            {
                scan = segment;
                return height > 0 && scan.Length > 2 * parts.Count && scan[0] == parts.Count;
            }
            if (marker == 0xC4)
                ReadTables(segment);
            else if (marker == 0xDD && segment.Length == 2)
                interval = segment[0] << 8 | segment[1];
            else if (IsFrame(marker) && (marker > 0xC1 || parts.Count > 0 || !ReadFrame(segment)))
                return false;
        }
        return false;
    }

    private static bool IsFrame(int marker) => marker is >= 0xC0 and < 0xD0 and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>By the next sixteen bits: how many of them are a word's, and the word.</summary>
    private void ReadTables(ReadOnlySpan<byte> segment)
    {
        while (segment.Length >= 17)
        {
            var table = tables[segment[0] & 31] = new ushort[1 << 16];
            var next = 0;
            var words = segment[17..];
            for (var length = 1; length <= 16; length++)
            for (
                var left = segment[length];
                left > 0 && next < table.Length && !words.IsEmpty;
                left--, words = words[1..]
            )
            {
                var alike = Math.Min(1 << (16 - length), table.Length - next);
                table.AsSpan(next, alike).Fill((ushort)((length << 8) | words[0]));
                next += alike;
            }
            segment = words;
        }
    }

    private bool ReadFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6 || segment.Length < 6 + 3 * segment[5])
            return false;
        (height, width) = ((segment[1] << 8) | segment[2], (segment[3] << 8) | segment[4]);
        for (var i = 0; i < segment[5]; i++)
        {
            var part = segment[(6 + 3 * i)..];
            var (wide, high) = (part[1] >> 4, part[1] & 15);
            (across, down) = (Math.Max(across, wide), Math.Max(down, high));
            parts.Add((part[0], wide * high));
        }
        // The only part of a grey picture comes block by block, whatever it says.
        if (parts is [var (only, _)])
            (parts[0], across, down) = ((only, 1), 1, 1);
        return true;
    }

    private static bool Skip(JpegBits bits, ushort[] first, ushort[] others)
    {
        if (bits.Word(first) is < 0 or > 15)
            return false;
        for (var place = 1; place < 64; place++)
        {
            var word = bits.Word(others);
            if (word < 0)
                return false;
            // Nothing more in this block; sixteen places hold nothing.
            if (word == 0)
                return true;
            place += word >> 4;
            if (place > 63)
                return false;
        }
        return true;
    }

    private static long Units(int pixels, int blocks) => (pixels + 8L * blocks - 1) / (8 * blocks);
}
