using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Workbooks as bytes, written by hand so that a test can also make them wrong.</summary>
internal static class TestWorkbook
{
    /// <summary>A cell is a string, a number, a <see cref="DateOnly"/> (kept as a number of days), or null.</summary>
    public static byte[] Xlsx(IEnumerable<object?[]> rows, params string[] merges) =>
        Zip(Parts(SheetXml(rows, merges)));

    /// <summary>A workbook of several sheets; a state is "hidden", "veryHidden" or null.</summary>
    public static byte[] Book(params (string Name, string? State, object?[][] Rows)[] sheets) => Zip(BookParts(sheets));

    public static Dictionary<string, string> BookParts(params (string Name, string? State, object?[][] Rows)[] sheets)
    {
        var parts = Parts("");
        var (tabs, relations, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (index, (name, state, rows)) in sheets.Index())
        {
            var part = $"worksheets/sheet{index + 1}.xml";
            parts["xl/" + part] = SheetXml(rows);
            var hides = state is null ? "" : $"state=\"{state}\"";
            tabs.Append(
                $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{index + 1}\" {hides} r:id=\"s{index}\"/>"
            );
            relations.Append(
                $"<Relationship Id=\"s{index}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"{part}\"/>"
            );
            types.Append(
                $"<Override PartName=\"/xl/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            );
        }

        Inside("xl/workbook.xml", "sheets", tabs.ToString());
        Inside("xl/_rels/workbook.xml.rels", "Relationships", relations.ToString());
        var one = parts["[Content_Types].xml"];
        var first = one.IndexOf("<Override PartName=\"/xl/worksheets", StringComparison.Ordinal);
        parts["[Content_Types].xml"] = one[..first] + types + "</Types>";
        return parts;

        void Inside(string part, string element, string content)
        {
            var xml = parts[part];
            var begin = xml.IndexOf('>', xml.IndexOf('<' + element, StringComparison.Ordinal)) + 1;
            parts[part] = xml[..begin] + content + xml[xml.IndexOf("</" + element, StringComparison.Ordinal)..];
        }
    }

    public static Dictionary<string, string> Parts(string sheet) =>
        new()
        {
            ["[Content_Types].xml"] =
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
            ["_rels/.rels"] =
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] =
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sổ" sheetId="1" r:id="r1"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] =
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
            ["xl/worksheets/sheet1.xml"] = sheet,
        };

    public static string SheetXml(IEnumerable<object?[]> rows, params string[] merges)
    {
        var xml = new StringBuilder(
            """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
        );
        var number = 0;
        foreach (var row in rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{++number}\">");
            foreach (var (column, value) in row.Index())
                xml.Append(Cell($"{Letters(column)}{number}", value));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merges.Length > 0)
            xml.Append("<mergeCells>")
                .AppendJoin("", merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))
                .Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Cell(string at, object? value) =>
        value switch
        {
            null => "",
            string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            DateOnly day => $"<c r=\"{at}\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
            IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
            _ => throw new ArgumentException(value.ToString(), nameof(value)),
        };

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
