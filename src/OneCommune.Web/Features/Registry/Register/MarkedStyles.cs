using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>For each look of a cell in a workbook, the same look on the colour of a refused cell.</summary>
internal sealed class MarkedStyles
{
    private readonly Stylesheet sheet;
    private readonly CellFormats formats;
    private readonly uint fill;
    private readonly Dictionary<uint, uint> marked = [];

    public MarkedStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= RegisterStyles.Make();
        sheet.Fills ??= new Fills(new Fill(), new Fill());
        sheet.Fills.AppendChild(RegisterStyles.Solid(RegisterStyles.RefusedColour));
        fill = (uint)sheet.Fills.ChildElements.Count - 1;
        sheet.Fills.Count = fill + 1;
        formats = sheet.CellFormats ??= new CellFormats(new CellFormat());
    }

    public uint Marked(uint style)
    {
        if (marked.TryGetValue(style, out var known))
            return known;
        var format =
            (CellFormat?)formats.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(deep: true) ?? new();
        format.FillId = fill;
        format.ApplyFill = true;
        formats.AppendChild(format);
        var number = (uint)formats.ChildElements.Count - 1;
        formats.Count = number + 1;
        return marked[style] = number;
    }

    public void Save() => sheet.Save();
}
