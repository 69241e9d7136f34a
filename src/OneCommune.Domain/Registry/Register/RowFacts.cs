namespace OneCommune.Domain.Registry.Register;

/// <summary>What a row says beside the names in it, by which a product is known from a signature.</summary>
internal sealed class RowFacts(RegisterHeader header)
{
    /// <summary>A rank, a day or the number of a decision, each where its column is.</summary>
    public bool Has(SheetRow row)
    {
        foreach (var column in header.Columns)
        {
            if (header.Read(row, column) is { IsEmpty: false } cell && IsFact(column, cell))
                return true;
        }

        return false;
    }

    /// <summary>A unit where units stand, or two more cells that name no person and no office.</summary>
    public bool HasPlaceOrMore(SheetRow row)
    {
        var more = 0;
        foreach (var column in header.Columns)
        {
            if (
                column is RegisterColumn.Ordinal or RegisterColumn.Product or RegisterColumn.Producer
                || header.Read(row, column).ToString().Trim() is not { Length: > 0 } text
                || SignatureRows.IsOne(text)
                || SignatureRows.IsTitle(text)
                || SignatureRows.IsPerson(text)
            )
                continue;
            if (
                ++more == 2
                || (column is RegisterColumn.Commune or RegisterColumn.District && RegisterSection.NamesUnit(text))
            )
                return true;
        }

        return false;
    }

    private static bool IsFact(RegisterColumn column, Cell cell) =>
        column switch
        {
            RegisterColumn.CurrentStars or RegisterColumn.FirstStars or RegisterColumn.AgainStars => StarText.TryParse(
                cell,
                out var stars
            ) && stars is not null,
            _ => IsDecided(column, cell),
        };

    /// <summary>A day or the number of a decision, where its column is.</summary>
    public static bool IsDecided(RegisterColumn column, Cell cell) =>
        column switch
        {
            RegisterColumn.FirstDate or RegisterColumn.AgainDate or RegisterColumn.ExpiresOn => DateText.TryParse(
                cell,
                out var day
            ) && day is not null,
            RegisterColumn.FirstNumber or RegisterColumn.AgainNumber => cell.ToString()
                .Contains("/Q", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
}
