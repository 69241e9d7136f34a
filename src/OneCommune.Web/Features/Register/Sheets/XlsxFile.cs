using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>
/// A workbook of today, read straight from its XML: a library that first lays out a whole row, or a whole sheet, can be made to fill the
/// memory by one cell named ZZZZZZ1.
/// </summary>
internal sealed class XlsxFile : SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const int MostEntries = 5_000;
    private const long MostUnpacked = 320L << 20;
    private const long MostUnpackedInAll = 2 * MostUnpacked;

    private readonly ZipArchive zip;
    private readonly SharedStrings strings;
    private readonly List<(string Name, string Entry)> sheets = [];
    private readonly Dictionary<string, List<MergedRange>> merged = [];
    private readonly bool countsFrom1904;

    public XlsxFile(string path)
    {
        zip = Unpack(path);
        try
        {
            // What a part unpacks to is never more than its entry says.
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.Length) > MostUnpackedInAll)
                throw new RefusalException("sheet.too-much");
            var targets = Targets();
            countsFrom1904 = ReadWorkbook(targets);
            if (sheets.Count == 0)
                throw new RefusalException("sheet.not-a-table");
            strings = new SharedStrings(Find("xl/sharedStrings.xml") is null ? null : Open("xl/sharedStrings.xml"));
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            zip.Dispose();
            throw new RefusalException("sheet.damaged");
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Sheets => [.. sheets.Select(sheet => sheet.Name)];

    public override void Dispose() => zip.Dispose();

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using var rows = RowsOf(sheets[sheet].Entry).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                    yield break;
            }
            catch (Exception fault) when (IsDamage(fault))
            {
                throw new RefusalException("sheet.damaged");
            }

            yield return rows.Current;
        }
    }

    private IEnumerable<SheetRow> RowsOf(string entry)
    {
        if (!merged.TryGetValue(entry, out var ranges))
        {
            using var sheet = Unpacked(entry);
            merged[entry] = ranges = MergedRange.In(sheet);
        }
        var merges = new MergedCells(ranges);
        using var xml = Open(entry);
        using var reader = new SheetXml(xml, strings, countsFrom1904);
        var count = 0;
        while (reader.Read() is { } row)
        {
            var whole = merges.Complete(row);
            if (whole.IsEmpty)
                continue;
            if (++count > MostRows)
                throw new RefusalException("sheet.too-many-rows", MostRows);
            yield return whole;
        }
    }

    private bool ReadWorkbook(Dictionary<string, string> targets)
    {
        var from1904 = false;
        using var xml = Open("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Main or Strict })
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (
                xml.LocalName == "sheet"
                && targets.TryGetValue(RelationId(xml), out var entry)
                && Find(entry) is not null
            )
                sheets.Add((xml.GetAttribute("name") ?? "", entry));
        }

        return from1904;
    }

    private static string RelationId(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        ?? "";

    private Dictionary<string, string> Targets()
    {
        if (Find("xl/workbook.xml") is null || Find("xl/_rels/workbook.xml.rels") is null)
            throw new RefusalException("sheet.not-a-table");
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (
                xml.LocalName != "Relationship"
                || xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) != true
            )
                continue;
            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    private ZipArchiveEntry? Find(string entry) => zip.GetEntry(entry);

    private GuardedStream Unpacked(string entry) => new(Find(entry)!.Open(), MostUnpacked);

    private XmlReader Open(string entry) =>
        XmlReader.Create(
            Unpacked(entry),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = false,
                CloseInput = true,
            }
        );

    private static ZipArchive Unpack(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new RefusalException("sheet.damaged");
        }
    }

    private static bool IsDamage(Exception fault) =>
        fault
            is XmlException
                or InvalidDataException
                or FormatException
                or IOException
                or OverflowException
                or NotSupportedException;
}
