using System.Buffers.Binary;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// The cells of an old workbook whose formula gives an error, which the library that reads it hands out as empty (MS-XLS BoolErr, Formula).
/// </summary>
internal sealed class XlsErrors
{
    private const int BoundSheet = 0x0085;
    private const int Formula = 0x0006;
    private const int BoolOrError = 0x0205;
    private const int Begin = 0x0809;
    private const int End = 0x000A;

    private readonly Dictionary<(int Sheet, int Row, int Column), string> found = [];
    private readonly List<long> sheets = [];

    public XlsErrors(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file is not [0xD0, 0xCF, 0x11, 0xE0, ..] || file.Length < 512)
            return;
        if (new CompoundFile(file).Find("Workbook", "Book") is not { } book)
            return;
        foreach (var (type, at, length) in Records(book, 0))
        {
            if (type == End)
                break;
            if (type == BoundSheet && length > 5 && book[at + 5] == 0)
                sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(book.AsSpan(at)));
        }

        foreach (var (index, start) in sheets.Index())
            Read(book, index, start);
    }

    /// <summary>"#N/A"; null for any other cell. Places count from 0.</summary>
    public string? At(int sheet, int row, int column) => found.GetValueOrDefault((sheet, row, column));

    private void Read(byte[] book, int sheet, long start)
    {
        var depth = 0;
        foreach (var (type, at, length) in Records(book, start))
        {
            depth += type == Begin ? 1 : 0;
            if (type == End && --depth <= 0)
                return;
            var code =
                type == BoolOrError && length >= 8 && book[at + 7] == 1 ? book[at + 6]
                : type == Formula && length >= 14 && book[at + 6] == 2 && book[at + 12] == 0xFF && book[at + 13] == 0xFF
                    ? book[at + 8]
                : -1;
            if (depth == 1 && code >= 0)
                found[(sheet, UInt16(book, at), UInt16(book, at + 2))] = Sign(code);
        }
    }

    private static IEnumerable<(int Type, int At, int Length)> Records(byte[] book, long start)
    {
        for (var at = start; at + 4 <= book.Length; )
        {
            var length = UInt16(book, (int)at + 2);
            if (at + 4 + length > book.Length)
                yield break;
            yield return (UInt16(book, (int)at), (int)at + 4, length);
            at += 4 + length;
        }
    }

    private static int UInt16(byte[] bytes, int at) => bytes[at] | bytes[at + 1] << 8;

    private static string Sign(int code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
}
