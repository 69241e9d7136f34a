using System.Buffers.Binary;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// The cells of an old workbook whose formula gives an error, which the library that reads it hands out as empty (MS-XLS BoolErr, Formula);
/// those of before Excel 5 are one sheet and no more.
/// </summary>
internal sealed class XlsErrors
{
    private const int BoundSheet = 0x0085;
    private const int Formula = 0x06;
    private const int BoolOrError = 0x05;
    private const int Begin = 0x09;
    private const int End = 0x000A;
    private const int BeginOfExcel2 = 0x0009;

    private readonly Dictionary<(int Sheet, int Row, int Column), string> found = [];
    private readonly List<long> sheets = [];

    public XlsErrors(string path)
    {
        var file = File.ReadAllBytes(path);
        var isCompound = file is [0xD0, 0xCF, 0x11, 0xE0, ..] && file.Length >= 512;
        if ((isCompound ? new CompoundFile(file).Find("Workbook", "Book") : file) is not { } book)
            return;
        foreach (var (type, at, length) in Records(book, 0))
        {
            if (type == End)
                break;
            if (type == BoundSheet && length > 5 && book[at + 5] == 0)
                sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(book.AsSpan(at)));
        }

        if (sheets.Count == 0)
            sheets.Add(0);
        foreach (var (index, start) in sheets.Index())
            Read(book, index, start);
    }

    /// <summary>"#N/A"; null for any other cell. Places count from 0.</summary>
    public string? At(int sheet, int row, int column) => found.GetValueOrDefault((sheet, row, column));

    private void Read(byte[] book, int sheet, long start)
    {
        var depth = 0;
        // Three bytes say how a cell of Excel 2 looks, two that of a later one.
        var value = 6;
        foreach (var (type, at, length) in Records(book, start))
        {
            if (IsOfAnyYear(type, Begin))
                (depth, value) = (depth + 1, type == BeginOfExcel2 ? 7 : 6);
            if (type == End && --depth <= 0)
                return;
            if (depth != 1 || length < value + 2)
                continue;
            var cell = book.AsSpan(at, length);
            var code =
                IsOfAnyYear(type, BoolOrError) && cell[value + 1] == 1 ? cell[value]
                : IsOfAnyYear(type, Formula) && cell[value..] is [2, _, var error, _, _, _, 0xFF, 0xFF, ..] ? error
                : -1;
            if (code >= 0)
                found[(sheet, UInt16(book, at), UInt16(book, at + 2))] = Sign(code);
        }
    }

    /// <summary>Each Excel up to 5 gave a record the same number with a higher one before it.</summary>
    private static bool IsOfAnyYear(int type, int number) => (type & 0xFF) == number && type >> 8 is 0 or 2 or 4 or 8;

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
