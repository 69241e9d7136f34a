using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

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

    /// <summary>The sheets, in the order of their tabs.</summary>
    public abstract IReadOnlyList<SheetTab> Sheets { get; }

    /// <summary>A plain number that is a day counts from 1904; formatted as one it is given as everybody counts.</summary>
    public virtual bool CountsFrom1904 => false;

    /// <summary>The rows of a sheet that hold anything, from the top; may be asked any number of times.</summary>
    public abstract IEnumerable<SheetRow> Rows(int sheet);

    /// <summary>Places of the columns that whoever opens the file does not see; they are read all the same.</summary>
    public virtual IReadOnlySet<int> HiddenColumns(int sheet) => new HashSet<int>();

    public abstract void Dispose();

    /// <summary>
    /// Refuses sheet.absent, sheet.empty, sheet.too-large, sheet.password, sheet.damaged, sheet.binary and what <see cref="FileKind"/> knows
    /// to be no table; reading rows may refuse sheet.damaged, sheet.too-much, sheet.too-many-rows, sheet.too-many-columns, sheet.open-quote, sheet.broken-line.
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
        var start = FileKind.Start(path);
        if (FileKind.Refusal(start) is { } refusal)
            throw refusal;
        return start switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => new XlsxFile(path),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => new XlsFile(path),
            [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..] => new XlsFile(path),
            _ => new CsvFile(path),
        };
    }
}
