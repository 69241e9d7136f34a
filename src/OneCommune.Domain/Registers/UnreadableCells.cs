using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>Cells that hold nothing to read, refused before anything is made of them, each with one reason.</summary>
internal static class UnreadableCells
{
    public static void Refuse(RegisterHeader header, SheetRow row, RowRemarks remarks)
    {
        foreach (var column in header.Columns.Where(column => !FollowsFromOthers(column)))
        {
            var cell = header.Read(row, column);
            if (cell.IsUncalculated)
                remarks.RefuseAlone(column, "register.no-stored-value");
            else if (cell.IsBroken)
                remarks.RefuseAlone(column, "register.broken-formula");
            else if (cell.Text is { } text && OldEncoding.Of(text) is { } encoding)
                remarks.RefuseAlone(
                    column,
                    encoding == OldEncoding.BrokenUtf8 ? "register.broken-letters" : "register.old-encoding",
                    encoding
                );
            // "6/5" in a column of numbers or names: a spreadsheet has made a day of it, and what was typed is gone.
            else if (cell.IsDate && !MayBeDay(column))
                remarks.RefuseAlone(column, "register.became-date");
        }
    }

    /// <summary>Often formulas, and told by the other cells in any case.</summary>
    private static bool FollowsFromOthers(RegisterColumn column) =>
        column
            is RegisterColumn.Ordinal
                or RegisterColumn.ExpiresOn
                or RegisterColumn.FirstYear
                or RegisterColumn.AgainYear;

    private static bool MayBeDay(RegisterColumn column) =>
        column
            is RegisterColumn.FirstDate
                or RegisterColumn.AgainDate
                or RegisterColumn.RevokedOn
                or RegisterColumn.PlacesOn
                or RegisterColumn.Note;
}
