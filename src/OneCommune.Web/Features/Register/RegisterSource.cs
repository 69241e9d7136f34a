using OneCommune.Domain;
using OneCommune.Domain.Registers;
using OneCommune.Web.Features.Register.Sheets;

namespace OneCommune.Web.Features.Register;

/// <summary>The sheet of a file that holds the register: its headings, and its rows read one by one as often as asked.</summary>
internal sealed class RegisterSource
{
    private readonly SheetFile file;

    /// <summary>Refuses register.no-header, register.no-producer-column, register.no-product-column.</summary>
    public RegisterSource(SheetFile file)
    {
        this.file = file;
        var found = Enumerable
            .Range(0, file.Sheets.Count)
            .Select(sheet =>
                (Sheet: sheet, Header: RegisterHeader.Find([.. file.Rows(sheet).Take(RegisterHeader.Deepest)]))
            )
            .Where(one => one.Header is not null)
            .ToList();
        if (found.Count == 0)
            throw new RefusalException("register.no-header", RegisterHeader.Deepest);
        (Sheet, Header) = (found[0].Sheet, found[0].Header!);
        OtherSheets = [.. found.Skip(1).Select(one => file.Sheets[one.Sheet])];
    }

    public int Sheet { get; }
    public RegisterHeader Header { get; }

    /// <summary>Sheets that look like registers too and are not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; }

    /// <summary>The rows that are products.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var notData = new NotData(Header);
        return file.Rows(Sheet).Where(row => row.Number > Header.LastRow && !notData.Is(row));
    }
}
