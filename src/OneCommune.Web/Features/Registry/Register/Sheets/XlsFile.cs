using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>A workbook of the years before 2007, at most 65,536 rows of 256 columns.</summary>
internal sealed class XlsFile : SheetFile
{
    private readonly string path;
    private readonly List<SheetTab> sheets = [];
    private readonly XlsErrors errors;

    static XlsFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsFile(string path)
    {
        this.path = path;
        // A workbook of today under a password lies inside a file of the old kind, in a part of this name.
        if (Holds("EncryptedPackage"))
            throw new RefusalException("sheet.password");
        try
        {
            ReadSheets();
        }
        catch (RefusalException refusal) when (refusal.Code == "sheet.damaged" && Holds("WordDocument"))
        {
            throw new RefusalException("sheet.document", "Word");
        }

        errors = Guard(() => new XlsErrors(path));
    }

    public override IReadOnlyList<SheetTab> Sheets => sheets;

    public override void Dispose() { }

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using var stream = File.OpenRead(path);
        using var reader = At(sheet, stream);
        var ranges = Guard(() => reader.MergeCells) ?? [];
        var merged = new MergedCells(
            ranges.Select(r => new MergedRange(r.FromRow + 1, r.FromColumn, r.ToRow + 1, r.ToColumn))
        );
        for (var number = 1; Guard(reader.Read); number++)
        {
            var row = merged.Complete(
                new(number, Guard(() => Cells(reader, sheet, number - 1)))
                {
                    IsHidden = Guard(() => reader.RowHeight) == 0,
                }
            );
            if (!row.IsEmpty)
                yield return row;
        }
    }

    public override IReadOnlySet<int> HiddenColumns(int sheet)
    {
        using var stream = File.OpenRead(path);
        using var reader = At(sheet, stream);
        return Guard(() =>
            Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetColumnWidth(i) == 0).ToHashSet()
        );
    }

    private static IExcelDataReader At(int sheet, Stream stream)
    {
        var reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(stream));
        for (var i = 0; i < sheet; i++)
            Guard(reader.NextResult);
        return reader;
    }

    private List<Cell> Cells(IExcelDataReader reader, int sheet, int row)
    {
        var cells = new List<Cell>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            cells.Add(
                reader.GetValue(i) switch
                {
                    null => errors.At(sheet, row, i) is { } error ? Cell.Error(error) : default,
                    DateTime date => Cell.OfDay(date.ToOADate()),
                    double number => NumberFormats.Show(number, reader.GetNumberFormatString(i)),
                    int number => NumberFormats.Show(number, reader.GetNumberFormatString(i)),
                    bool tick => new(tick ? "x" : null),
                    var other => new(other.ToString()),
                }
            );
        }

        return cells;
    }

    private void ReadSheets()
    {
        using var stream = File.OpenRead(path);
        using var reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(stream));
        do sheets.Add(Guard(() => new SheetTab(reader.Name, reader.VisibleState is "hidden" or "veryhidden")));
        while (Guard(reader.NextResult));
    }

    /// <summary>Whatever the library stumbles over in a broken file, the file is what is at fault.</summary>
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new RefusalException("sheet.password");
        }
        catch (Exception fault) when (fault is not (RefusalException or OutOfMemoryException))
        {
            throw new RefusalException("sheet.damaged");
        }
    }

    private bool Holds(string part)
    {
        var name = Encoding.Unicode.GetBytes(part);
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
                return true;
            kept = Math.Min(name.Length - 1, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
