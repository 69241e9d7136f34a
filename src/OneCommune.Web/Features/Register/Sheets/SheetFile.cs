using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>
/// A table somebody sent: .xlsx, .xls or .csv, told apart by its content and not by its name. Read row by row; whatever it holds, memory
/// and time stay bounded, and what cannot be read is refused in words.
/// </summary>
internal abstract class SheetFile : IDisposable
{
    public const int MostRows = 200_000;
    public const int MostColumns = 300;

    /// <summary>The largest file read at all; a page may allow less.</summary>
    public const int MostMegabytes = 64;

    /// <summary>Names of the sheets, in their order.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>The rows of a sheet that hold anything, from the top; may be asked any number of times.</summary>
    public abstract IEnumerable<SheetRow> Rows(int sheet);

    public abstract void Dispose();

    /// <summary>
    /// Refuses sheet.absent, sheet.empty, sheet.too-large, sheet.password, sheet.damaged, sheet.not-a-table, sheet.html, sheet.binary; reading rows may
    /// refuse sheet.damaged, sheet.too-much, sheet.too-many-rows, sheet.too-many-columns.
    /// </summary>
    public static SheetFile Open(string path, int mostMegabytes = MostMegabytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new RefusalException("sheet.absent", path);
        if (file.Length == 0)
            throw new RefusalException("sheet.empty");
        if (file.Length > mostMegabytes * 1024L * 1024)
            throw new RefusalException("sheet.too-large", mostMegabytes);
        return Signature(path) switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => new XlsxFile(path),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => new XlsFile(path),
            [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..] => new XlsFile(path),
            [(byte)'M', (byte)'Z', ..]
            or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]
            or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw new RefusalException("sheet.not-a-table"),
            var start when IsMarkup(start) => throw new RefusalException("sheet.html"),
            _ => new CsvFile(path),
        };
    }

    private static byte[] Signature(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[64];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read];
    }

    /// <summary>A web page or XML that some programs name .xls.</summary>
    private static bool IsMarkup(byte[] start)
    {
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }
}
