using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>A workbook of the years before 2007, at most 65,536 rows of 256 columns.</summary>
internal sealed class XlsFile : SheetFile
{
    private readonly string path;
    private readonly List<string> sheets = [];

    static XlsFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsFile(string path)
    {
        this.path = path;
        if (IsEncryptedPackage())
            throw new RefusalException("sheet.password");
        Try(reader =>
        {
            do sheets.Add(reader.Name);
            while (reader.NextResult());
        });
    }

    public override IReadOnlyList<string> Sheets => sheets;

    public override void Dispose() { }

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using var stream = File.OpenRead(path);
        using var reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(stream));
        for (var i = 0; i < sheet; i++)
            Guard(reader.NextResult);
        var ranges = Guard(() => reader.MergeCells) ?? [];
        var merged = new MergedCells(
            ranges.Select(r => new MergedRange(r.FromRow + 1, r.FromColumn, r.ToRow + 1, r.ToColumn))
        );
        for (var number = 1; Guard(reader.Read); number++)
        {
            var row = merged.Complete(new(number, Guard(() => Cells(reader))));
            if (!row.IsEmpty)
                yield return row;
        }
    }

    private static List<Cell> Cells(IExcelDataReader reader)
    {
        var cells = new List<Cell>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            cells.Add(
                reader.GetValue(i) switch
                {
                    null => default,
                    DateTime date => Cell.Of(date.ToOADate()),
                    double number => Cell.Of(number),
                    int number => Cell.Of(number),
                    bool tick => new(tick ? "x" : null),
                    var other => new(other.ToString()),
                }
            );
        }

        return cells;
    }

    private void Try(Action<IExcelDataReader> read)
    {
        using var stream = File.OpenRead(path);
        using var reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(stream));
        Guard(() =>
        {
            read(reader);
            return true;
        });
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

    /// <summary>A workbook of today under a password lies inside a file of the old kind, in a part of this name.</summary>
    private bool IsEncryptedPackage()
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
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
