namespace OneCommune.Domain.Registry.Register;

/// <summary>"(1) (2) (3) …", "1 2 3 …", "A B 1 2 …" or "… (11)=(9)+(10)" under the headings.</summary>
internal static class ColumnNumbers
{
    public static bool Are(RegisterHeader header, SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count > 2 && IsOne(header.Read(row, RegisterColumn.Product)) && filled.TrueForAll(IsOne);
    }

    private static bool IsOne(Cell cell)
    {
        var text = cell.ToString();
        return text.Trim(' ', '(', ')', '[', ']') is { Length: > 0 } bare
            && (
                int.TryParse(bare, out _)
                || bare is [var letter] && char.IsAsciiLetter(letter)
                || bare.All(sign => sign is 'I' or 'V' or 'X')
                || (
                    text.Contains('=', StringComparison.Ordinal)
                    && text.All(sign =>
                        char.IsAsciiDigit(sign) || "()[]=+-*/:,.% x".Contains(sign, StringComparison.Ordinal)
                    )
                )
            );
    }
}
