namespace OneCommune.Domain.Registers;

/// <summary>What is said of one row while it is read.</summary>
internal sealed class RowRemarks(RegisterHeader header, SheetRow row)
{
    private const int LongestValue = 200;

    public List<Remark> Refused { get; } = [];
    public List<Remark> Warnings { get; } = [];

    public void Refuse(RegisterColumn column, string code, params object[] args) =>
        Refused.Add(Of(column, new(code, args)));

    public void Warn(RegisterColumn column, string code, params object[] args) =>
        Warnings.Add(Of(column, new(code, args)));

    private Remark Of(RegisterColumn column, RefusalException reason)
    {
        var value = Shown(column);
        if (value.Length > LongestValue)
            value = value[..LongestValue] + "…";
        return new(row.Number, header.Heading(column), header.Index(column), value, reason);
    }

    private string Shown(RegisterColumn column)
    {
        var cell = header.Read(row, column);
        var isDate =
            column
            is RegisterColumn.ExpiresOn
                or RegisterColumn.FirstDate
                or RegisterColumn.AgainDate
                or RegisterColumn.RevokedOn
                or RegisterColumn.PlacesOn;
        return isDate && cell.Number is >= 20_000 and < 80_000
            ? DateText
                .FromSerial(cell.Number.Value)
                .ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)
            : cell.ToString();
    }
}
