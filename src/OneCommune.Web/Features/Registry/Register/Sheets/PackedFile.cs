using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>Files packed as workbooks are that are none.</summary>
internal static class PackedFile
{
    /// <summary>What to say of a package whose main part, if it has one, is no workbook that can be read.</summary>
    public static RefusalException Refusal(Package package, string? main)
    {
        if (Begins("word/"))
            return new("sheet.document", "Word");
        if (Begins("ppt/"))
            return new("sheet.document", "PowerPoint");
        if (main?.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) == true)
            return new("sheet.other-program", "Excel .xlsb");
        if (package.Has("mimetype") && package.Has("content.xml"))
            return new("sheet.other-program", "LibreOffice .ods");
        if (package.Has("Index/Document.iwa") || package.Has("Index.zip"))
            return new("sheet.other-program", "Apple Numbers");
        return new(Begins("xl/") ? "sheet.damaged" : "sheet.archive");

        bool Begins(string folder) =>
            main?.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            ?? package.Parts.Any(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
