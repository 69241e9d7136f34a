using System.Globalization;

namespace OneCommune.Domain.Registers;

/// <summary>
/// A cell as the file holds it: text, or a number. A date is a number too: days since 30 December 1899, as spreadsheets count.
/// </summary>
public readonly record struct Cell(string? Text, double? Number = null)
{
    public static Cell Of(double number) => new(null, number);

    public bool IsEmpty => Number is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>The result of a formula that no longer works.</summary>
    public bool IsBroken =>
        Text is ['#', _, ..] && Text is "#REF!" or "#VALUE!" or "#N/A" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!";

    /// <summary>As a person reads it; a number without needless decimals.</summary>
    public override string ToString() =>
        Number is { } number ? number.ToString("0.##########", CultureInfo.InvariantCulture) : Text ?? "";
}

/// <summary>A row of a sheet with its number as the office's own program shows it (from 1); cells beyond the last are empty.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;

    /// <summary>A heading between rows: its only text lies in a cell drawn across several columns.</summary>
    public bool IsBanner { get; init; }

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}
