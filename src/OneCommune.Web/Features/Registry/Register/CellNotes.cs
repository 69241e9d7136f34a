using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Notes on cells. Spreadsheets keep each twice: its words in one part, and in another the drawing of the yellow sheet it shows on,
/// without which some programs show nothing.
/// </summary>
internal static class CellNotes
{
    private const string Author = "OneCommune";

    /// <summary>Adds them to the sheet; the relation of the drawing, for the sheet's legacyDrawing element.</summary>
    public static string Add(WorksheetPart sheet, IReadOnlyList<CellNote> notes)
    {
        var comments = new CommentList();
        foreach (var note in notes)
            comments.AppendChild(
                new Comment(new CommentText(new Text(note.Text) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    Reference = note.Reference,
                    AuthorId = 0,
                }
            );
        sheet.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(new Authors(new Author(Author)), comments);
        var drawing = sheet.AddNewPart<VmlDrawingPart>();
        using (var stream = drawing.GetStream(FileMode.Create))
            Draw(stream, notes);
        return sheet.GetIdOfPart(drawing);
    }

    private static void Draw(Stream stream, IReadOnlyList<CellNote> notes)
    {
        using var vml = new StreamWriter(stream, new UTF8Encoding(false));
        vml.Write(
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """
        );
        foreach (var (number, note) in notes.Index())
            vml.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    <v:shape id="_x0000_s{1025
                        + number}" type="#_x0000_t202" style="position:absolute;width:220pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{note.Column
                        + 1}, 15, {note.Row}, 2, {note.Column + 4}, 15, {note.Row
                        + 5}, 2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{note.Row
                        - 1}</x:Row><x:Column>{note.Column}</x:Column></x:ClientData></v:shape>
                    """
                )
            );
        vml.Write("</xml>");
    }
}
