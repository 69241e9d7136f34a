using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// A workbook of today, read straight from its XML (docs/adr/0038): a library that first lays out a whole row can be made to fill the
/// memory by one cell named ZZZZZZ1.
/// </summary>
internal sealed class XlsxFile : SheetFile
{
    // Days between the two ways spreadsheets count.
    private const int To1900 = 1462;
    private readonly Package package;
    private readonly SharedStrings strings;
    private readonly NumberFormats formats;
    private readonly List<(SheetTab Tab, string Part)> sheets = [];
    private readonly Dictionary<string, List<MergedRange>> merged = [];

    public XlsxFile(string path)
    {
        Package? opened = null;
        try
        {
            package = opened = new Package(path);
            var book = Book(package);
            var relations = package.Relations(book);
            CountsFrom1904 = ReadWorkbook(book, relations);
            if (sheets.Count == 0)
                throw new RefusalException("sheet.not-a-table");
            strings = new(Open("sharedStrings"));
            formats = new(Open("styles"));

            XmlReader? Open(string type)
            {
                var part =
                    relations.FirstOrDefault(one => one.Type == type)?.Part
                    ?? $"{book[..(book.LastIndexOf('/') + 1)]}{type}.xml";
                return package.Has(part) ? package.Open(part) : null;
            }
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            opened?.Dispose();
            throw new RefusalException("sheet.damaged");
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<SheetTab> Sheets => [.. sheets.Select(sheet => sheet.Tab)];

    public override bool CountsFrom1904 { get; }

    public override void Dispose() => package.Dispose();

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        if (!sheets[sheet].Tab.HasCells)
            yield break;
        using var rows = RowsOf(sheets[sheet].Part).GetEnumerator();
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

    public override IReadOnlySet<int> HiddenColumns(int sheet)
    {
        if (!sheets[sheet].Tab.HasCells)
            return new HashSet<int>();
        try
        {
            using var xml = package.Open(sheets[sheet].Part);
            return SheetXml.HiddenColumns(xml);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new RefusalException("sheet.damaged");
        }
    }

    private IEnumerable<SheetRow> RowsOf(string part)
    {
        if (!merged.TryGetValue(part, out var ranges))
        {
            using var sheet = package.Unpack(part);
            merged[part] = ranges = MergedRange.In(sheet);
        }
        var merges = new MergedCells(ranges);
        using var xml = package.Open(part);
        var reader = new SheetXml(xml, strings, formats, CountsFrom1904 ? To1900 : 0);
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

    /// <summary>The workbook's own part. Refuses what else comes packed so, each by its name.</summary>
    private static string Book(Package package)
    {
        var main =
            package.Relations("").FirstOrDefault(one => one.Type == "officeDocument")?.Part
            ?? (package.Has("xl/workbook.xml") ? "xl/workbook.xml" : null);
        if (main is null || !package.Has(main) || !main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw PackedFile.Refusal(package, main);
        return
            main.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
            || main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)
            ? throw PackedFile.Refusal(package, main)
            : main;
    }

    private bool ReadWorkbook(string book, IReadOnlyList<Relation> relations)
    {
        var from1904 = false;
        using var xml = package.Open(book);
        while (xml.Next())
        {
            if (xml.IsAt("workbookPr"))
                from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.IsAt("sheet"))
            {
                // A sheet that is listed and not there is a piece of the register that is missing.
                var relation =
                    relations.FirstOrDefault(one => one.Id == RelationId(xml) && package.Has(one.Part))
                    ?? throw new InvalidDataException("No such sheet.");
                var state = xml.GetAttribute("state");
                sheets.Add(
                    (
                        new(
                            xml.GetAttribute("name") ?? "",
                            IsHidden: state is not (null or "visible"),
                            HasCells: relation.Type == "worksheet"
                        ),
                        relation.Part
                    )
                );
            }
        }

        return from1904;
    }

    private static string RelationId(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        ?? "";

    private static bool IsDamage(Exception fault) =>
        fault
            is XmlException
                or InvalidDataException
                or FormatException
                or IOException
                or OverflowException
                or NotSupportedException;
}
