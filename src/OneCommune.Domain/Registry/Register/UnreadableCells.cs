using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Cells that hold nothing to read, refused before anything is made of them, each with one reason.</summary>
internal static class UnreadableCells
{
    public static void Refuse(RegisterHeader header, SheetRow row, RowRemarks remarks)
    {
        RefuseKnown(header, row, remarks);
        foreach (var (other, cell) in header.OthersIn(row))
        {
            if (cell.IsUncalculated || cell.IsBroken)
                remarks.Warn(other, cell.ToString(), "register.other-broken");
            else if (cell.Text is { } text && LostLetters.In(text))
                remarks.Refuse(other, text, "register.lost-letters");
        }
    }

    private static void RefuseKnown(RegisterHeader header, SheetRow row, RowRemarks remarks)
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
            else if (cell.Text is { } written && IsLost(column, written))
                remarks.RefuseAlone(column, "register.lost-letters");
            else if (column != RegisterColumn.Note && SilentWords.PointAbove(cell.ToString()))
                remarks.RefuseAlone(column, "register.as-above");
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

    private static bool IsLost(RegisterColumn column, string text) =>
        column
            is RegisterColumn.Product
                or RegisterColumn.Producer
                or RegisterColumn.Commune
                or RegisterColumn.District
                or RegisterColumn.Province
                or RegisterColumn.Representative
                or RegisterColumn.Ethnicity
            ? LostLetters.InName(text)
            : LostLetters.In(text);

    private static bool MayBeDay(RegisterColumn column) =>
        column
            is RegisterColumn.FirstDate
                or RegisterColumn.AgainDate
                or RegisterColumn.RevokedOn
                or RegisterColumn.PlacesOn
                or RegisterColumn.Note;
}
