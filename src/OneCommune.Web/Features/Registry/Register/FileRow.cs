namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A row of a file of one sheet or several; as people write it: 12, or 12 (“Huyện A”) where it stands on another sheet.</summary>
internal readonly record struct FileRow(int Sheet, string? Called, int Number)
{
    public static FileRow Of(RegisterSheet sheet, int number) => new(sheet.Index, sheet.Called, number);

    public string SeenFrom(FileRow row) =>
        row.Sheet == Sheet
            ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"{Number} (“{Called}”)";
}
