using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What is said of one row while it is read.</summary>
internal sealed class RowRemarks(RegisterHeader header, SheetRow row)
{
    private const int LongestValue = 200;

    private readonly HashSet<RegisterColumn> unreadable = [];

    public List<Remark> Refused { get; } = [];
    public List<Remark> Warnings { get; } = [];

    public void Refuse(RegisterColumn column, string code, params object[] args)
    {
        if (!unreadable.Contains(column))
            Refused.Add(Of(column, new(code, args)));
    }

    /// <summary>Refuses a cell that holds nothing to read; whatever follows from that is not said beside it.</summary>
    public void RefuseAlone(RegisterColumn column, string code, params object[] args)
    {
        Refuse(column, code, args);
        unreadable.Add(column);
    }

    /// <summary>Its cell was refused alone.</summary>
    public bool IsUnreadable(RegisterColumn column) => unreadable.Contains(column);

    /// <summary>A day that the calendar lacks, or a text that is no day.</summary>
    public void RefuseDate(RegisterColumn column, Cell cell) =>
        Refuse(column, DateText.IsImpossible(cell) ? "register.date" : "register.date-unread");

    public void Warn(RegisterColumn column, string code, params object[] args)
    {
        if (!unreadable.Contains(column))
            Warnings.Add(Of(column, new(code, args)));
    }

    /// <summary>Speaks of a column the form does not know.</summary>
    public void Warn(OtherColumn column, string text, string code, params object[] args) =>
        Warnings.Add(Of(column, text, new(code, args)));

    public void Refuse(OtherColumn column, string text, string code, params object[] args) =>
        Refused.Add(Of(column, text, new(code, args)));

    private Remark Of(OtherColumn column, string text, RefusalException reason) =>
        new(row.Number, column.Heading, column.Index, Shortened.Told(LongestValue, text), reason);

    private Remark Of(RegisterColumn column, RefusalException reason)
    {
        var value = Shortened.Told(LongestValue, Shown(column));
        return new(
            row.Number,
            header.Heading(column),
            header.Index(row, column) ?? header.Index(column),
            value,
            reason
        );
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
