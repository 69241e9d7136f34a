using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>Marks cells in a workbook as it stands, its rows rewritten one by one.</summary>
internal static class MarkedCopy
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // What must stand behind the reference to the notes' drawing.
    private static readonly HashSet<string> behindNotes =
    [
        "legacyDrawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];

    /// <summary>False when the sheet has notes of its own or is otherwise more than this knows how to rewrite.</summary>
    public static bool TryMark(SpreadsheetDocument document, string sheet, MarkedCells marks)
    {
        if (marks.IsEmpty)
            return true;
        // With macros it is a file of another kind, which must not go out under this one's name.
        if (document.DocumentType != SpreadsheetDocumentType.Workbook)
            return false;
        if (
            document.WorkbookPart is not { Workbook.Sheets: { } sheets } book
            || sheets.Elements<Sheet>().FirstOrDefault(one => one.Name == sheet)?.Id?.Value is not { } id
            || !book.TryGetPartById(id, out var part)
            || part is not WorksheetPart { WorksheetCommentsPart: null } target
            || target.VmlDrawingParts.Any()
        )
            return false;
        var styles = new MarkedStyles(book);
        var notes = CellNotes.Add(target, [.. marks.Notes]);
        using var rewritten = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        using (
            var from = XmlReader.Create(
                target.GetStream(),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true }
            )
        )
        using (var to = XmlWriter.Create(rewritten, new XmlWriterSettings { CloseOutput = false }))
            Rewrite(from, to, marks, styles, notes);
        rewritten.Position = 0;
        target.FeedData(rewritten);
        styles.Save();
        return true;
    }

    private static void Rewrite(XmlReader from, XmlWriter to, MarkedCells marks, MarkedStyles styles, string notes)
    {
        var isNoted = false;
        var lastRow = 0;
        from.MoveToContent();
        if (from.NamespaceURI != Main)
            throw new InvalidDataException("Written by the strict edition of the standard.");
        while (!from.EOF)
        {
            if (from is { NodeType: XmlNodeType.Element, LocalName: "row", NamespaceURI: Main })
            {
                var row = from.GetAttribute("r") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : lastRow + 1;
                if (row <= lastRow)
                    throw new InvalidDataException("A row is written in several pieces.");
                lastRow = row;
                var marked = marks.In(lastRow);
                if (marked.Count == 0)
                    to.WriteNode(from, defattr: false);
                else
                    RewriteRow(from, to, lastRow, marked, styles);
                continue;
            }

            var isBehind = from is { NodeType: XmlNodeType.Element, Depth: 1 } && behindNotes.Contains(from.LocalName);
            var isEnd = from is { NodeType: XmlNodeType.EndElement, Depth: 0 };
            if (!isNoted && (isBehind || isEnd))
            {
                to.WriteStartElement("legacyDrawing", Main);
                to.WriteAttributeString("r", "id", Relations, notes);
                to.WriteEndElement();
                isNoted = true;
            }

            Copy(from, to);
        }
    }

    private static void RewriteRow(
        XmlReader from,
        XmlWriter to,
        int row,
        IReadOnlyCollection<int> marked,
        MarkedStyles styles
    )
    {
        var waiting = new Queue<int>(marked);
        var isEmpty = from.IsEmptyElement;
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        to.WriteAttributes(from, defattr: false);
        from.Read();
        var column = -1;
        while (!isEmpty && from.NodeType != XmlNodeType.EndElement)
        {
            if (from is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                to.WriteNode(from, defattr: false);
                continue;
            }

            column = from.GetAttribute("r") is { } reference ? CellReference.Column(reference) : column + 1;
            while (waiting.TryPeek(out var next) && next < column)
                WriteEmpty(to, waiting.Dequeue(), row, styles);
            if (!waiting.TryPeek(out var mark) || mark != column)
            {
                to.WriteNode(from, defattr: false);
                continue;
            }

            waiting.Dequeue();
            RewriteCell(from, to, styles);
        }

        while (waiting.TryDequeue(out var next))
            WriteEmpty(to, next, row, styles);
        to.WriteEndElement();
        if (!isEmpty)
            from.Read();
    }

    private static void RewriteCell(XmlReader from, XmlWriter to, MarkedStyles styles)
    {
        var style = from.GetAttribute("s") is { } s ? uint.Parse(s, CultureInfo.InvariantCulture) : 0;
        var isEmpty = from.IsEmptyElement;
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        to.WriteAttributeString("s", styles.Marked(style).ToString(CultureInfo.InvariantCulture));
        while (from.MoveToNextAttribute())
        {
            if (from.LocalName != "s")
                to.WriteAttributeString(from.Prefix, from.LocalName, from.NamespaceURI, from.Value);
        }

        from.MoveToElement();
        from.Read();
        while (!isEmpty && from.NodeType != XmlNodeType.EndElement)
            to.WriteNode(from, defattr: false);
        to.WriteEndElement();
        if (!isEmpty)
            from.Read();
    }

    private static void WriteEmpty(XmlWriter to, int column, int row, MarkedStyles styles)
    {
        to.WriteStartElement("c", Main);
        to.WriteAttributeString("r", $"{CellReference.Letters(column)}{row}");
        to.WriteAttributeString("s", styles.Marked(0).ToString(CultureInfo.InvariantCulture));
        to.WriteEndElement();
    }

    /// <summary>One node, not what is inside it.</summary>
    private static void Copy(XmlReader from, XmlWriter to)
    {
        switch (from.NodeType)
        {
            case XmlNodeType.Element:
                to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
                to.WriteAttributes(from, defattr: false);
                if (from.IsEmptyElement)
                    to.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                to.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                to.WriteString(from.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                to.WriteWhitespace(from.Value);
                break;
        }

        from.Read();
    }
}
