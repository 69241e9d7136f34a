using System.Buffers.Binary;
using System.Text;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Workbooks of the kind before 2007: records in one stream of a compound file.</summary>
internal static class TestXls
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>A cell is a string, a number, an error ("#N/A"), or null.</summary>
    public static byte[] Of(
        IReadOnlyList<object?[]> rows,
        bool isEncrypted = false,
        bool isHidden = false,
        bool isSmall = false,
        ushort? hiddenColumn = null
    )
    {
        var book = new MemoryStream();
        Record(book, 0x0809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0x06, 0, 0, 0]);
        if (isEncrypted)
            Record(book, 0x002F, [1, 0, 1, 0, 1, 0, .. new byte[48]]);
        Record(book, 0x0042, [0xB0, 0x04]);
        var boundSheet = book.Position + 4;
        Record(book, 0x0085, [0, 0, 0, 0, (byte)(isHidden ? 1 : 0), 0, 3, 0, (byte)'S', (byte)'o', (byte)'1']);
        Record(book, 0x000A, []);
        var start = (uint)book.Position;
        Record(book, 0x0809, [0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0x06, 0, 0, 0]);
        Record(
            book,
            0x0200,
            [.. U32(0), .. U32((uint)rows.Count), 0, 0, .. U16((ushort)rows.Max(r => r.Length)), 0, 0]
        );
        if (hiddenColumn is { } hidden)
            Record(book, 0x007D, [.. U16(hidden), .. U16(hidden), .. U16(0x0900), .. U16(0), .. U16(1), .. U16(0)]);
        foreach (var (row, cells) in rows.Index())
        {
            foreach (var (column, value) in cells.Index())
                Cell(book, (ushort)row, (ushort)column, value);
        }

        Record(book, 0x000A, []);
        var bytes = book.ToArray();
        U32(start).CopyTo(bytes, boundSheet);
        return isSmall ? Small("Workbook", bytes) : Compound("Workbook", bytes);
    }

    /// <summary>One sheet without anything around it, as Excel 2 kept it.</summary>
    public static byte[] OfExcel2(IReadOnlyList<object?[]> rows)
    {
        var book = new MemoryStream();
        Record(book, 0x0009, [0x02, 0x00, 0x10, 0x00]);
        foreach (var (row, cells) in rows.Index())
        foreach (var (column, value) in cells.Index())
        {
            byte[] place = [.. U16((ushort)row), .. U16((ushort)column), 0, 0, 0];
            if (value is "#REF!")
                Record(book, 0x0005, [.. place, 0x17, 1]);
            else if (value is string text)
                Record(book, 0x0004, [.. place, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]);
        }
        Record(book, 0x000A, []);
        return book.ToArray();
    }

    /// <summary>A compound file with one stream; a workbook of today under a password is one named EncryptedPackage.</summary>
    public static byte[] Compound(string name, byte[] content)
    {
        var sectors = Math.Max(8, (content.Length + Sector - 1) / Sector);
        var fat = (sectors + 2 + 127) / 128;
        using var file = new MemoryStream();
        file.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16]]);
        file.Write([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        file.Write([
            .. U32((uint)fat),
            .. U32((uint)fat),
            .. U32(0),
            .. U32(4096),
            .. U32(End),
            .. U32(0),
            .. U32(End),
            .. U32(0),
        ]);
        for (uint i = 0; i < 109; i++)
            file.Write(U32(i < fat ? i : Free));
        var chain = new List<uint>();
        for (var i = 0; i < fat; i++)
            chain.Add(0xFFFFFFFD);
        chain.Add(End);
        for (var i = 1; i <= sectors; i++)
            chain.Add(i == sectors ? End : (uint)(fat + 1 + i));
        while (chain.Count % 128 != 0)
            chain.Add(Free);
        foreach (var next in chain)
            file.Write(U32(next));
        file.Write(Entry("Root Entry", 5, End, 0, child: 1));
        file.Write(Entry(name, 2, (uint)(fat + 1), (uint)(sectors * Sector), child: Free));
        file.Write(new byte[256]);
        file.Write(content);
        file.Write(new byte[sectors * Sector - content.Length]);
        return file.ToArray();
    }

    /// <summary>The same with a stream so small that it lies in pieces of 64 bytes inside that of the root.</summary>
    private static byte[] Small(string name, byte[] content)
    {
        const int piece = 64;
        var pieces = (content.Length + piece - 1) / piece;
        var sectors = (pieces * piece + Sector - 1) / Sector;
        using var file = new MemoryStream();
        file.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16]]);
        file.Write([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        file.Write([.. U32(1), .. U32(1), .. U32(0), .. U32(4096), .. U32(2), .. U32(1), .. U32(End), .. U32(0)]);
        for (var i = 0; i < 109; i++)
            file.Write(U32(i == 0 ? 0 : Free));
        // The table, the directory, the table of the pieces, the pieces.
        Table([0xFFFFFFFD, End, End, .. Following(3, sectors)]);
        file.Write(Entry("Root Entry", 5, 3, (uint)(pieces * piece), child: 1));
        file.Write(Entry(name, 2, 0, (uint)content.Length, child: Free));
        file.Write(new byte[256]);
        Table([.. Following(0, pieces)]);
        file.Write(content);
        file.Write(new byte[sectors * Sector - content.Length]);
        return file.ToArray();

        void Table(List<uint> numbers)
        {
            foreach (var number in numbers.Concat(Enumerable.Repeat(Free, 128 - numbers.Count)))
                file.Write(U32(number));
        }

        static IEnumerable<uint> Following(int first, int count) =>
            Enumerable.Range(first + 1, count).Select(next => next == first + count ? End : (uint)next);
    }

    private static byte[] Entry(string name, byte type, uint start, uint size, uint child)
    {
        var text = new byte[64];
        Encoding.Unicode.GetBytes(name, text);
        return
        [
            .. text,
            .. U16((ushort)((name.Length + 1) * 2)),
            type,
            1,
            .. U32(Free),
            .. U32(Free),
            .. U32(child),
            .. new byte[36],
            .. U32(start),
            .. U32(size),
            .. U32(0),
        ];
    }

    private static void Cell(Stream book, ushort row, ushort column, object? value)
    {
        byte[] place = [.. U16(row), .. U16(column), 0, 0];
        if (value is "#N/A" or "#REF!")
            Record(book, 0x0205, [.. place, (byte)(value is "#N/A" ? 0x2A : 0x17), 1]);
        else if (value is string text)
            Record(book, 0x0204, [.. place, .. U16((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
        else if (value is not null)
            Record(
                book,
                0x0203,
                [
                    .. place,
                    .. BitConverter.GetBytes(
                        Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
                    ),
                ]
            );
    }

    private static void Record(Stream book, ushort type, byte[] content)
    {
        book.Write([.. U16(type), .. U16((ushort)content.Length)]);
        book.Write(content);
    }

    private static byte[] U16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
