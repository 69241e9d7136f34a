using System.Buffers.Binary;
using System.Text;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>The streams of a compound file, in which office programs kept their documents before 2007 (MS-CFB).</summary>
internal sealed class CompoundFile(byte[] file)
{
    private const int EntrySize = 128;
    private const int HeaderEntries = 109;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly int sectorSize = 1 << Math.Min(file[30] | file[31] << 8, 16);

    /// <summary>The first stream of one of the names; null where there is none, or it is of the small ones that lie inside another.</summary>
    public byte[]? Find(params string[] names)
    {
        var table = Table();
        var directory = Chain(UInt32(file, 48), table);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = Math.Min(entry[64] | entry[65] << 8, 64) - 2;
            if (length <= 0 || entry[66] != 2 || !names.Contains(Encoding.Unicode.GetString(entry[..length])))
                continue;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            if (size < UInt32(file, 56))
                return null;
            var stream = Chain(BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), table);
            return stream[..(int)Math.Min(size, stream.Length)];
        }

        return null;
    }

    /// <summary>Which sector follows which.</summary>
    private List<uint> Table()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderEntries; i++)
            sectors.Add(UInt32(file, 76 + 4 * i));
        var (next, left) = (UInt32(file, 68), UInt32(file, 72));
        for (; next < LastSector && left > 0 && At(next) is { Length: > 0 } more; left--)
        {
            for (var i = 0; i + 8 <= more.Length; i += 4)
                sectors.Add(BinaryPrimitives.ReadUInt32LittleEndian(more[i..]));
            next = BinaryPrimitives.ReadUInt32LittleEndian(more[^4..]);
        }

        var table = new List<uint>();
        foreach (var sector in sectors.Where(sector => sector < LastSector))
        {
            var entries = At(sector);
            for (var i = 0; i + 4 <= entries.Length; i += 4)
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(entries[i..]));
        }

        return table;
    }

    private byte[] Chain(uint first, List<uint> table)
    {
        var bytes = new MemoryStream();
        // A chain that turns back on itself is longer than the file.
        for (var sector = first; sector < table.Count && bytes.Length <= file.Length; sector = table[(int)sector])
            bytes.Write(At(sector));
        return bytes.ToArray();
    }

    private ReadOnlySpan<byte> At(uint sector)
    {
        var start = (sector + 1L) * sectorSize;
        return start >= file.Length ? [] : file.AsSpan((int)start, (int)Math.Min(sectorSize, file.Length - start));
    }

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
