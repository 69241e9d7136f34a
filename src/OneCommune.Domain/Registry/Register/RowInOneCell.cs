namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A row whose columns were never parted, because another sign parts them than elsewhere in the file or because it was typed into one cell:
/// "2,Khô,HTX A,Xã Mỹ Lạc,3,24/12/2024".
/// </summary>
internal static class RowInOneCell
{
    private static readonly string[] separators = [",", ";", "\t", "|", " – ", " - "];

    /// <summary>Four parts or more, and one of them is a rank or a day and nothing else.</summary>
    public static bool Is(string text) =>
        Array.Exists(
            separators,
            separator => text.Split(separator) is { Length: >= 4 } parts && Array.Exists(parts, IsFact)
        );

    private static bool IsFact(string part)
    {
        var cell = new Cell(part);
        return (StarText.TryParse(cell, out var stars) && stars is not null)
            || (DateText.TryParse(cell, out var day) && day is not null);
    }
}
