using System.Collections.Frozen;
using System.Globalization;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A cell as the file holds it: text, or a number. A date is a number too: days since 30 December 1899, as spreadsheets count.
/// </summary>
public readonly record struct Cell(string? Text, double? Number = null)
{
    // 1954: a number formatted as an earlier day is a count under a stray format.
    private const double FirstDay = 20_000;

    /// <summary>The number is formatted as a day.</summary>
    public bool IsDate { get; private init; }

    /// <summary>A formula, in <see cref="Text"/>, whose result the file does not hold.</summary>
    public bool IsUncalculated { get; init; }

    /// <summary>What a formula gave that no longer works, however its program calls it: "#N/A".</summary>
    public static Cell Error(string sign) => new(sign) { isError = true };

    public static Cell Of(double number) => new(null, number);

    /// <param name="serial">Days since 30 December 1899.</param>
    public static Cell OfDay(double serial) => new(null, serial) { IsDate = serial is >= FirstDay and < 80_000 };

    public bool IsEmpty => Number is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>Empty, or a mere dash.</summary>
    public bool SaysNothing => IsEmpty || ToString().AsSpan().Trim("-–—/. \u00a0").IsEmpty;

    private bool isError { get; init; }

    private static readonly FrozenSet<string> errors = FrozenSet.Create(
        "#REF!",
        "#VALUE!",
        "#N/A",
        "#NAME?",
        "#DIV/0!",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#BUSY!",
        "#UNKNOWN!",
        "#GETTING_DATA"
    );

    /// <summary>The result of a formula that no longer works, or the signs of a column too narrow to show it ("####").</summary>
    public bool IsBroken =>
        isError || Text is ['#', _, ..] && (errors.Contains(Text) || Text.AsSpan().Trim('#').IsEmpty);

    /// <summary>As a person reads it: a day as a day, a number without needless decimals.</summary>
    public override string ToString() =>
        Number is { } day && IsDate ? DateText.FromSerial(day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : Number is { } number ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : Text ?? "";
}

/// <summary>A row of a sheet with its number as the office's own program shows it (from 1); cells beyond the last are empty.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;

    /// <summary>Cells drawn across several columns: the first, which holds the value, and the last.</summary>
    public IReadOnlyList<(int First, int Last)> Spans { get; init; } = [];

    /// <summary>A filter or a person hides it; it is read all the same.</summary>
    public bool IsHidden { get; init; }

    /// <summary>How many fields its line has in a text with separators, empty ones too; 0 in a workbook.</summary>
    public int Fields { get; init; }

    /// <summary>The first field but one that begins with a blank, as the rest of a text does behind its comma.</summary>
    public int? Loose { get; init; }

    /// <summary>A heading between rows: its only text lies in a cell drawn across several columns.</summary>
    public bool IsBanner { get; init; }

    /// <summary>It stands below fuller rows and fills no more than two names: persons who sign, or a product after all.</summary>
    public bool MayBeSignature { get; init; }

    /// <summary>It names no producer and has the label or the breadth of a heading, but its words are none that is known.</summary>
    public bool MayBeSection { get; init; }

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}
