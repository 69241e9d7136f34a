using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Two columns under one heading, "Ngày, số quyết định" drawn across both: in each row the cell with a day is the day, the other the number.
/// </summary>
/// <param name="First">Place of the left column, under whose heading both stand.</param>
/// <param name="IsNumberFirst">What the left cell is read as where neither holds a day.</param>
internal readonly record struct DecisionPair(int First, bool IsNumberFirst)
{
    public int Second => First + 1;

    /// <summary>Where the row has its number and its day; null for a cell that is neither, and is none of the pair's.</summary>
    public (int? Number, int? Day) In(SheetRow row)
    {
        var (left, right) = (row[First], row[Second]);
        return (IsDay(left), IsDay(right)) switch
        {
            (true, false) => (IsNumber(right) ? Second : null, First),
            (false, true) => (left.IsEmpty ? null : First, Second),
            (true, true) => (First, Second),
            _ when left.IsEmpty && IsNumber(right) => (Second, null),
            _ => IsNumberFirst ? (First, null) : (null, First),
        };
    }

    public bool Takes(SheetRow row) => In(row) is var (number, day) && (number == Second || day == Second);

    /// <summary>"Số, ngày QĐ", "Ngày và số quyết định"; "Ngày quyết định" is a day alone.</summary>
    public static bool Names(string heading)
    {
        var words = VietnameseText.Fold(heading).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Contains("ngay"))
            return false;
        return words.Contains("so")
            || heading
                .Split([',', ';', '/', '&', '+', '\n'])
                .Select(VietnameseText.Fold)
                .Any(part => part.Trim() is "quyet dinh" or "qd");
    }

    private static bool IsDay(Cell cell) =>
        cell.IsDate
        || (
            cell.Text is not null && DateText.TryParse(cell, out var day) && day is { Precision: < DatePrecision.Year }
        );

    private static bool IsNumber(Cell cell) => !cell.IsEmpty && cell.ToString().Any(char.IsAsciiDigit);
}
