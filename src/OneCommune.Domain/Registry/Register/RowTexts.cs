using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The texts of one row in Unicode. Where one cell is surely in TCVN3, its neighbours that may be are read so too.</summary>
internal sealed class RowTexts
{
    private readonly RegisterHeader header;
    private readonly SheetRow row;
    private readonly RegisterSection section;
    private readonly bool isLegacy;
    private readonly string?[] known = new string?[RegisterHeader.AllColumns.Length];

    public RowTexts(RegisterHeader header, SheetRow row, RegisterSection section, RowRemarks remarks)
    {
        (this.header, this.row, this.section) = (header, row, section);
        foreach (var column in header.Columns)
        {
            if (header.Read(row, column).Text is not { } text)
                continue;
            var reading = Tcvn3Reading.Of(text);
            if (reading.Likelihood != Tcvn3Likelihood.Certain)
                continue;
            isLegacy = true;
            remarks.Warn(column, "register.tcvn3", VietnameseText.Tidy(reading.Text));
            break;
        }
    }

    /// <summary>The cell as text: tidy, in Unicode; "" when empty or a mere dash.</summary>
    public string this[RegisterColumn column] => known[(int)column] ??= Told(column, Read(Own(column)));

    /// <summary>As <see cref="this[RegisterColumn]"/>; null when empty.</summary>
    public string? Find(RegisterColumn column) => this[column] is { Length: > 0 } text ? text : null;

    public Cell Cell(RegisterColumn column)
    {
        var cell = Own(column);
        return cell.IsEmpty && FromSection(column) is { } told ? new(told)
            : cell.Text is not null && isLegacy ? new(this[column])
            : cell;
    }

    /// <summary>Columns the form does not know, with what they hold.</summary>
    public IEnumerable<(OtherColumn Column, string Text)> Others =>
        header
            .OthersIn(row)
            .Select(other => (other.Column, Text: Read(other.Cell)))
            .Where(other => other.Text.Length > 0);

    /// <summary>Whatever the row itself has to tell.</summary>
    private Cell Own(RegisterColumn column)
    {
        var cell = header.Read(row, column);
        return SilentWords.SayNothing(cell.ToString()) ? default : cell;
    }

    private string Told(RegisterColumn column, string own) => own.Length > 0 ? own : FromSection(column) ?? "";

    /// <summary>A commune, or a rank in a register without any column of ranks.</summary>
    private string? FromSection(RegisterColumn column) =>
        column switch
        {
            RegisterColumn.Commune when section.Commune.Length > 0 => section.Commune,
            RegisterColumn.CurrentStars when section.Stars.Length > 0 && !header.HasStars => section.Stars,
            _ => null,
        };

    private string Read(Cell cell)
    {
        if (cell.SaysNothing || cell.IsBroken || cell.IsUncalculated)
            return "";
        var text = cell.ToString();
        if (isLegacy && cell.Text is not null)
            text = Tcvn3Reading.Of(text).Text;
        return VietnameseText.Tidy(text);
    }
}
