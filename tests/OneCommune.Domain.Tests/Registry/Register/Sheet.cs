using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>Rows to read.</summary>
internal static class Sheet
{
    public static SheetRow Row(int number, params string[] cells) =>
        new(number, [.. cells.Select(text => new Cell(text))]);

    /// <summary>Reads one row of cells under headings of our own form.</summary>
    public static RowReading Read(params (RegisterColumn Column, Cell Cell)[] cells) =>
        Read(RegisterCustoms.None, cells);

    private static RowReading Read(RegisterCustoms customs, (RegisterColumn Column, Cell Cell)[] cells)
    {
        var header = RegisterHeader.Find([
            Row(1, [.. RegisterForm.Columns.Select(c => c.Group ?? c.Title), "Nguồn"]),
            Row(2, [.. RegisterForm.Columns.Select(c => c.Group is null ? "" : c.Title), ""]),
        ])!;
        var row = new Cell[RegisterForm.Columns.Length + 1];
        foreach (var (column, cell) in cells)
            row[header.Index(column)!.Value] = cell;
        var reader = new RegisterRowReader(header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15))
        {
            Customs = customs,
        };
        return reader.Read(new SheetRow(6, row));
    }

    /// <summary>As <see cref="Read(ValueTuple{RegisterColumn, Cell}[])"/>, of a product "Gạo" by "Hộ An" and the given texts.</summary>
    public static RowReading ReadGood(params (RegisterColumn Column, string Text)[] cells) =>
        ReadGood(RegisterCustoms.None, cells);

    public static RowReading ReadGood(RegisterCustoms customs, params (RegisterColumn Column, string Text)[] cells) =>
        Read(
            customs,
            [
                (RegisterColumn.Product, new("Gạo")),
                (RegisterColumn.Producer, new("Hộ An")),
                .. cells.Select(cell => (cell.Column, new Cell(cell.Text))),
            ]
        );
}
