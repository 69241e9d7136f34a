using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Gives a register back to its sender with every refused cell coloured and the reason in a note: a workbook of today as it came, with its
/// formats and other sheets; any other file, or one that cannot be rewritten, as a plain workbook of the same rows.
/// </summary>
internal static class MarkWorkbook
{
    // What is larger unpacked is written anew, row by row: rewriting a package takes memory for the whole of it.
    private const long MostRewritten = 96L << 20;

    public static async Task WriteAsync(string path, IEnumerable<CellReport> refused, Stream to)
    {
        using var file = SheetFile.Open(path);
        var source = new RegisterSource(file);
        // What was kept before sheets were named speaks of the only one that was read.
        var bySheet = refused.ToLookup(cell => cell.Sheet ?? source.Sheets[0].Name);
        var marked = source
            .Sheets.Select(sheet => (Sheet: sheet, Marks: new MarkedCells(bySheet[sheet.Name], sheet.Header)))
            .ToList();
        await using var copy = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        if (file is not XlsxFile || !IsModest(path) || !TryMark(path, marked, copy))
        {
            copy.SetLength(0);
            PlainCopy.Write(marked, copy);
        }

        copy.Position = 0;
        await copy.CopyToAsync(to);
    }

    private static bool IsModest(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Sum(entry => entry.Length) <= MostRewritten;
    }

    private static bool TryMark(
        string path,
        IReadOnlyList<(RegisterSheet Sheet, MarkedCells Marks)> marked,
        Stream copy
    )
    {
        try
        {
            using (var original = File.OpenRead(path))
                original.CopyTo(copy);
            copy.Position = 0;
            using var document = SpreadsheetDocument.Open(copy, isEditable: true);
            return marked.All(one => MarkedCopy.TryMark(document, one.Sheet.Name, one.Marks));
        }
        catch (Exception fault)
            when (fault
                    is OpenXmlPackageException
                        or System.Xml.XmlException
                        or InvalidDataException
                        or InvalidOperationException
                        or FormatException
                        or IOException
                        or ArgumentException
            )
        {
            return false;
        }
    }
}
