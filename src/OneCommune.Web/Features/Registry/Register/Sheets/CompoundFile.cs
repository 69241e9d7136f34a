using System.Buffers.Binary;
using System.Text;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>The streams of a compound file, in which office programs kept their documents before 2007 (MS-CFB).</summary>
internal sealed class CompoundFile(byte[] file)
{
    private const int EntrySize = 128;
    private const int HeaderEntries = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const int Stream = 2;
    private const int Root = 5;

    private readonly Sectors sectors = new(file, SizeAt(file, 30), SizeAt(file, 30));

    /// <summary>The first stream of one of the names; null where there is none.</summary>
    public byte[]? Find(params string[] names)
    {
        var table = Table();
        var directory = sectors.Chain(UInt32(file, 48), table);
        var small = new Sectors([], 0, SizeAt(file, 32));
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = Math.Min(entry[64] | entry[65] << 8, 64) - 2;
            var first = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
            // Small streams lie side by side inside that of the root, which comes first.
            if (entry[66] == Root)
                small = small with { Bytes = sectors.Chain(first, table) };
            if (length <= 0 || entry[66] != Stream || !names.Contains(Encoding.Unicode.GetString(entry[..length])))
                continue;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            var stream =
                size < UInt32(file, 56)
                    ? small.Chain(first, Numbers(sectors.Chain(UInt32(file, 60), table)))
                    : sectors.Chain(first, table);
            return stream[..(int)Math.Min(size, stream.Length)];
        }

        return null;
    }

    /// <summary>Which sector follows which.</summary>
    private List<uint> Table()
    {
        var parts = new List<uint>();
        for (var i = 0; i < HeaderEntries; i++)
            parts.Add(UInt32(file, 76 + 4 * i));
        var next = UInt32(file, 68);
        // Whatever it says of itself, it has no more parts than the file has sectors, and none twice.
        for (
            var left = sectors.Count;
            left > 0 && next < LastSector && sectors.At(next) is { Length: > 0 } more;
            left--
        )
        {
            parts.AddRange(Numbers(more[..^4]));
            next = BinaryPrimitives.ReadUInt32LittleEndian(more[^4..]);
        }

        return [.. parts.Where(part => part < LastSector).Distinct().SelectMany(part => Numbers(sectors.At(part)))];
    }

    private static List<uint> Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<uint>(bytes.Length / 4);
        for (; bytes.Length >= 4; bytes = bytes[4..])
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        return numbers;
    }

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static int SizeAt(byte[] file, int at) => 1 << Math.Min(file[at] | file[at + 1] << 8, 16);

    /// <summary>Bytes in pieces of one size, after those that are skipped.</summary>
    private readonly record struct Sectors(byte[] Bytes, int Skipped, int Size)
    {
        public int Count => Bytes.Length / Size;

        public ReadOnlySpan<byte> At(uint sector)
        {
            var start = Skipped + (long)sector * Size;
            return start >= Bytes.Length ? [] : Bytes.AsSpan((int)start, (int)Math.Min(Size, Bytes.Length - start));
        }

        public byte[] Chain(uint first, List<uint> table)
        {
            var bytes = new MemoryStream();
            var sector = first;
            // A chain that turns back on itself has more pieces than there are.
            for (var left = Count + 1; left > 0 && sector < table.Count; left--, sector = table[(int)sector])
                bytes.Write(At(sector));
            return bytes.ToArray();
        }
    }
}
