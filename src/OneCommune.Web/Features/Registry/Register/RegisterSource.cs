using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// The register in a file. Every sheet that shows and has the headings of one is read, as one register: offices keep one sheet for each
/// district. What is hidden is not read, and whatever is not read is named.
/// </summary>
internal sealed class RegisterSource
{
    private readonly IReadOnlyList<(SheetTab Tab, RegisterSheet? Sheet, string? Why)> looked;

    /// <summary>Refuses sheet.blank, register.no-header, register.only-hidden, register.which-sheet, sheet.old-encoding, sheet.broken-letters.</summary>
    public RegisterSource(SheetFile file, BareUnits? units = null)
    {
        var all = file.Sheets.Index().Select(one => Look(file, one.Index, one.Item, units)).ToList();
        var found = all.Select(one => one.Sheet).OfType<RegisterSheet>().ToList();
        if (found.Count == 0)
            throw all.TrueForAll(one => one.Why == SheetReport.Empty)
                ? new RefusalException("sheet.blank")
                : OldWriting(file)
                    ?? HiddenOnly(file)
                    ?? new RefusalException("register.no-header", RegisterHeader.Deepest);
        // Headings with nothing below them are a register only where no other is.
        var filled = found.Where(sheet => sheet.Rows().Any()).ToList();
        Sheets = filled.Count > 0 ? filled : found[..1];
        if (Sheets.Count > 1 && Sheets.FirstOrDefault(sheet => sheet.IsSample()) is { } sample)
            throw new RefusalException("register.which-sheet", Names(Sheets), sample.Name);
        if (Sheets.Select(sheet => sheet.OldWriting()).OfType<RefusalException>().FirstOrDefault() is { } old)
            throw old;
        looked = all;
    }

    /// <summary>Those that are read, in their order; at least one.</summary>
    public IReadOnlyList<RegisterSheet> Sheets { get; }

    /// <summary>Every sheet of the file: how many rows are read of it, or why none.</summary>
    public IReadOnlyList<SheetReport> Report(Func<RegisterSheet, int> rows) =>
        [
            .. looked.Select(one =>
                one.Sheet is { } sheet && Sheets.Contains(sheet)
                    ? new SheetReport(one.Tab.Name, Read: true, null, rows(sheet))
                    : new SheetReport(one.Tab.Name, Read: false, one.Why ?? SheetReport.NoRows, 0)
            ),
        ];

    /// <summary>The rows that are products, with their sheet.</summary>
    public IEnumerable<(RegisterSheet Sheet, TableRow Row)> Rows() =>
        Sheets.SelectMany(sheet => sheet.Rows().Select(row => (sheet, row)));

    private static (SheetTab Tab, RegisterSheet? Sheet, string? Why) Look(
        SheetFile file,
        int index,
        SheetTab tab,
        BareUnits? units
    )
    {
        if (tab.IsHidden)
            return (tab, null, SheetReport.Hidden);
        if (!tab.HasCells)
            return (tab, null, SheetReport.Chart);
        if (RegisterSheet.Find(file, index, units) is { } sheet)
            return (tab, sheet, null);
        return (tab, null, file.Rows(index).Any(Says) ? SheetReport.NoHeadings : SheetReport.Empty);
    }

    /// <summary>Separators alone say nothing, whatever sign parts them.</summary>
    private static bool Says(SheetRow row) => row.Cells.Any(cell => cell.ToString().Any(char.IsLetterOrDigit));

    /// <summary>Headings in an encoding of before Unicode are no headings to us.</summary>
    private static RefusalException? OldWriting(SheetFile file) =>
        file
            .Sheets.Index()
            .Where(one => !one.Item.IsHidden)
            .SelectMany(one => file.Rows(one.Index).Take(RegisterHeader.Deepest))
            .Select(RegisterSheet.OldWriting)
            .FirstOrDefault(refusal => refusal is not null);

    private static RefusalException? HiddenOnly(SheetFile file)
    {
        var hidden = file
            .Sheets.Index()
            .Where(one => one.Item is { IsHidden: true, HasCells: true })
            .Select(one => RegisterSheet.Find(file, one.Index))
            .OfType<RegisterSheet>()
            .ToList();
        return hidden.Count == 0 ? null : new("register.only-hidden", Names(hidden));
    }

    private static string Names(IEnumerable<RegisterSheet> sheets) =>
        string.Join(", ", sheets.Select(sheet => $"“{sheet.Name}”"));
}
