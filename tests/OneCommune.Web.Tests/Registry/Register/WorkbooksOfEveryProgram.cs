using System.Text;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Workbooks that hold to the standard in other ways than Excel: sound, and read.</summary>
public sealed class WorkbooksOfEveryProgram : IDisposable
{
    private const string Sheet =
        """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row></sheetData></worksheet>""";
    private const string Strings =
        """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Gạo</t></si></sst>""";
    private readonly FileFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("xl/SharedStrings.xml", "sharedStrings.xml")]
    [InlineData("xl/sharedStrings.xml", "SHAREDSTRINGS.XML")]
    [InlineData("xl/texts/all.xml", "texts/all.xml")]
    [InlineData("xl/texts/all.xml", "/xl/texts/all.xml")]
    [InlineData("texts.xml", "../texts.xml")]
    [InlineData("xl\\sharedStrings.xml", "sharedStrings.xml")]
    [InlineData("xl/các chữ.xml", "c%C3%A1c%20ch%E1%BB%AF.xml")]
    public void A_part_is_found_by_its_relation_however_its_name_is_written(string entry, string target)
    {
        var parts = Book(target);
        parts[entry] = Strings;

        Assert.Equal(["Gạo|5"], folder.Texts(TestWorkbook.Zip(parts)));
    }

    [Fact]
    public void The_workbook_may_have_any_name_and_its_sheets_any_folder()
    {
        var parts = Book("sharedStrings.xml");
        parts["book/workbook2.xml"] = parts["xl/workbook.xml"];
        parts["book/_rels/workbook2.xml.rels"] = parts["xl/_rels/workbook.xml.rels"];
        parts["book/worksheets/sheet1.xml"] = Sheet;
        parts["book/sharedStrings.xml"] = Strings;
        parts["_rels/.rels"] = parts["_rels/.rels"].Replace("xl/workbook.xml", "/book/workbook2.xml");
        foreach (var old in parts.Keys.Where(name => name.StartsWith("xl/", StringComparison.Ordinal)).ToList())
            parts.Remove(old);

        Assert.Equal(["Gạo|5"], folder.Texts(TestWorkbook.Zip(parts)));
    }

    [Fact]
    public void Names_with_the_other_slash_are_read()
    {
        var parts = Book("sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = Strings;

        var slashed = parts.ToDictionary(part => part.Key.Replace('/', '\\'), part => part.Value);

        Assert.Equal(["Gạo|5"], folder.Texts(TestWorkbook.Zip(slashed)));
    }

    [Fact]
    public void The_strict_edition_and_elements_with_a_prefix_are_read()
    {
        var parts = Book("sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = "\uFEFF" + Strings;
        foreach (var (name, xml) in parts.ToList())
        {
            parts[name] = xml.Replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main"
                )
                .Replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships"
                );
        }

        parts["xl/worksheets/sheet1.xml"] =
            """<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>""";

        Assert.Equal(["Gạo|5"], folder.Texts(TestWorkbook.Zip(parts)));
    }

    [Fact]
    public void A_row_that_is_hidden_says_so() =>
        Assert.Equal(
            [false, true],
            folder
                .Rows(
                    Rows(
                        """<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>"""
                    )
                )
                .Select(row => row.IsHidden)
        );

    [Theory]
    [InlineData(
        """<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="200" max="16384" hidden="true"/></cols>""",
        "1 2 4 199 299 (104)"
    )]
    [InlineData("""<cols><col min="2" max="3" width="9"/></cols>""", "")]
    [InlineData("", "")]
    public void A_column_that_is_hidden_too(string cols, string hidden)
    {
        var parts = TestWorkbook.Parts(
            TestWorkbook
                .SheetXml([
                    ["Gạo"],
                ])
                .Replace("<sheetData>", cols + "<sheetData>", StringComparison.Ordinal)
        );
        using var file = folder.Open(TestWorkbook.Zip(parts));
        var told = file.HiddenColumns(0).Order().ToList();

        Assert.Equal(
            hidden,
            told.Count > 4 ? $"{string.Join(' ', told.Take(4))} {told[^1]} ({told.Count})" : string.Join(' ', told)
        );
    }

    [Fact]
    public void A_row_written_in_pieces_is_one_row()
    {
        Assert.Equal(
            ["Gạo|3", "Nếp||4"],
            folder.Texts(
                Rows(
                    """<row r="1"><c r="B1"><v>3</v></c></row><row r="1"><c r="A1" t="str"><v>Gạo</v></c></row><row r="2"><c r="A2" t="str"><v>Nếp</v></c></row><row r="2"><c r="C2"><v>4</v></c></row>"""
                )
            )
        );
        folder.Refused("sheet.damaged", Rows("""<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>"""));
    }

    [Theory]
    [InlineData("""<c t="inlineStr"><is><t>Gạo</t></is></c>""", "Gạo")]
    [InlineData(
        """<c t="inlineStr"><is><r><t>Gạo </t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t xml:space="preserve">nếp</t></r></is></c>""",
        "Gạo nếp"
    )]
    [InlineData("""<c t="str"><f>A1&amp;B1</f><v>Gạo</v></c>""", "Gạo")]
    [InlineData("""<c t="e"><f>1/0</f><v>#DIV/0!</v></c>""", "#DIV/0!")]
    [InlineData("""<c t="d"><v>2024-12-24T00:00:00Z</v></c>""", "24/12/2024")]
    [InlineData("""<c t="d"><v>2024-12-24</v></c>""", "24/12/2024")]
    [InlineData("""<c t="n"><v> 12.50 </v></c>""", "12.5")]
    [InlineData("""<c t="b"><v>1</v></c>""", "x")]
    [InlineData("""<c t="str"><v>hai_x000D__x000A_dòng</v></c>""", "hai\r\ndòng")]
    [InlineData("""<c t="str"><v>A_x005F_x000D_B</v></c>""", "A_x000D_B")]
    [InlineData("""<c t="str"><v>A_x0000_B_xD83D_</v></c>""", "A B ")]
    [InlineData(
        """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><c><v>1</v></c></mc:Choice><mc:Fallback><c><v>2</v></c></mc:Fallback></mc:AlternateContent>""",
        "2"
    )]
    public void A_cell_is_read_in_each_way_it_may_be_written(string cell, string text) =>
        Assert.Equal(text, Assert.Single(folder.Rows(Rows($"<row>{cell}</row>")))[0].ToString());

    [Theory]
    [InlineData("""<c><f>DATE(2024,12,24)</f></c>""")]
    [InlineData("""<c><f>DATE(2024,12,24)</f><v></v></c>""")]
    [InlineData("""<c t="str"><f>DATE(2024,12,24)</f></c>""")]
    public void A_formula_without_a_result_says_so(string cell)
    {
        var read = Assert.Single(folder.Rows(Rows($"<row>{cell}</row>")))[0];

        Assert.True(read.IsUncalculated);
        Assert.Equal("=DATE(2024,12,24)", read.Text);
    }

    [Fact]
    public void A_formula_whose_result_is_the_empty_text_is_an_empty_cell() =>
        Assert.Empty(folder.Rows(Rows("""<row><c t="str"><f>""</f><v></v></c></row>""")));

    [Fact]
    public void Days_are_told_from_numbers_by_their_format_also_where_they_count_from_1904()
    {
        const string cells =
            """<row><c s="1"><v>44188</v></c><c s="2"><v>44188</v></c><c><v>44188</v></c><c s="3"><v>44188</v></c><c s="4"><v>123</v></c></row>""";
        var parts = TestWorkbook.Parts(SheetOf(cells));
        parts["xl/styles.xml"] =
            """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0&quot; đồng, giá mới&quot;"/><numFmt numFmtId="166" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""";
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace(
                "</Relationships>",
                """<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""
            );

        Assert.Equal(["23/12/2020|23/12/2020|44188|44188|00123"], folder.Texts(TestWorkbook.Zip(parts)));

        parts["xl/workbook.xml"] = parts["xl/workbook.xml"]
            .Replace("<sheets>", """<workbookPr date1904="1"/><sheets>""");
        Assert.Equal(["24/12/2024|24/12/2024|44188|44188|00123"], folder.Texts(TestWorkbook.Zip(parts)));
    }

    [Theory]
    [InlineData("sheet.document", "word/document.xml")]
    [InlineData("sheet.document", "ppt/presentation.xml")]
    [InlineData("sheet.other-program", "mimetype", "content.xml")]
    [InlineData("sheet.other-program", "Index/Document.iwa")]
    [InlineData("sheet.archive", "so.xlsx")]
    [InlineData("sheet.damaged", "xl/worksheets/sheet1.xml")]
    public void What_is_packed_alike_and_is_no_workbook_gets_its_own_sentence(string code, params string[] entries) =>
        folder.Refused(code, TestWorkbook.Zip(entries.ToDictionary(entry => entry, _ => "<a/>")));

    [Fact]
    public void A_sheet_that_is_listed_and_not_there_is_missed()
    {
        var parts = TestWorkbook.Parts(SheetOf(""));
        parts.Remove("xl/worksheets/sheet1.xml");

        folder.Refused("sheet.damaged", TestWorkbook.Zip(parts));
    }

    [Fact]
    public void What_would_fill_the_memory_is_refused()
    {
        var deep = new StringBuilder();
        for (var i = 0; i < 200_000; i++)
            deep.Append("<a>");
        folder.Refused("sheet.too-much", Rows(deep.ToString()));
        var wide = new StringBuilder("<row>");
        for (var i = 0; i < 300_000; i++)
            wide.Append("""<c s="1"/>""");
        Assert.Empty(folder.Rows(Rows(wide.Append("</row>").ToString())));
    }

    private static Dictionary<string, string> Book(string strings)
    {
        var parts = TestWorkbook.Parts(Sheet);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace(
                "</Relationships>",
                $"""<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="{strings}"/></Relationships>"""
            );
        return parts;
    }

    private static string SheetOf(string rows) =>
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>""";

    private static byte[] Rows(string rows) => TestWorkbook.Zip(TestWorkbook.Parts(SheetOf(rows)));
}
