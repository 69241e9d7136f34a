using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OneCommune.Web.Features.Registry.Register.Sheets;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>register import --errors: the sender's own workbook, its refused cells coloured and each with its reason.</summary>
public sealed class MarkingTheFaults(TestApp app) : IClassFixture<TestApp>
{
    private static readonly object?[][] Rows =
    [
        ["SỔ SẢN PHẨM"],
        [],
        ["TT", "Tên sản phẩm", "Chủ thể", "Xã/phường", "Hạng sao lần đầu", "Ngày công nhận lần đầu", "Thu hồi (ngày)"],
        [1, "Gạo", "Hộ An", "Xã Mỹ Thử", 3, new DateOnly(2024, 8, 5)],
        [2, "Nếp", null, "Xã Mỹ Thử", 3, "31/02/2023"],
        [3, "Tấm", "Hộ An", "Xã Lạ", "ba đồng", new DateOnly(2024, 8, 5)],
    ];

    private readonly RegisterScene register = new(app);

    [Fact]
    public async Task A_workbook_comes_back_as_it_was_with_the_refused_cells_coloured_and_the_reasons_in_notes()
    {
        var file = register.File("so.xlsx", TestWorkbook.Xlsx(Rows, "A1:G1"));

        var (run, marked) = await ImportAsync(file);

        Assert.Equal(2, run.Exit);
        Assert.Equal(Texts(file), Texts(marked));
        var notes = Notes(marked);
        Assert.Equal(["C5", "D6", "E6", "F5"], notes.Keys.Order());
        Assert.StartsWith("Không có ngày này", notes["F5"], StringComparison.Ordinal);
        Assert.Equal(notes.Keys.Order(), Coloured(marked).Order());
        Assert.Contains("mergeCell", SheetXml(marked), StringComparison.Ordinal);
        AssertSound(marked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<drawing r:id=\"x\"/><tableParts count=\"0\"/>")]
    [InlineData("<legacyDrawing r:id=\"rNotes\"/>")]
    public async Task Whatever_else_the_sheet_holds_it_can_be_opened_again(string behind)
    {
        var parts = TestWorkbook.Parts(
            TestWorkbook
                .SheetXml(Rows)
                .Replace("</worksheet>", behind + "</worksheet>", StringComparison.Ordinal)
                .Replace(
                    "<worksheet ",
                    "<worksheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" ",
                    StringComparison.Ordinal
                )
        );
        if (behind.Contains("legacy", StringComparison.Ordinal))
            HasNotesOfItsOwn(parts);
        var file = register.File("khac.xlsx", TestWorkbook.Zip(parts));

        var (_, marked) = await ImportAsync(file);

        Assert.Equal(Texts(file), Texts(marked));
        Assert.Equal(4, Notes(marked).Count);
    }

    [Fact]
    public async Task A_text_file_comes_back_as_a_workbook_of_the_same_rows()
    {
        var file = register.Csv(Line("=Gạo", "Hộ Chữ", date: "31/02/2023"), Line("Nếp", "Hộ Chữ", commune: "Xã Lạ"));

        var (run, marked) = await ImportAsync(file);

        Assert.Equal(2, run.Exit);
        Assert.Equal(Texts(file), Texts(marked));
        Assert.Equal(["F3", "N2"], Notes(marked).Keys.Order());
        Assert.Equal(["F3", "N2"], Coloured(marked).Order());
        AssertSound(marked);
    }

    [Fact]
    public async Task Mended_it_is_imported()
    {
        var file = register.File("sua.xlsx", TestWorkbook.Xlsx(Rows));
        var (_, marked) = await ImportAsync(file);
        using (var document = SpreadsheetDocument.Open(marked, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            foreach (
                var (at, text) in new[] { ("C5", "Hộ An"), ("F5", "28/02/2023"), ("D6", "Xã Mỹ Thử"), ("E6", "3") }
            )
            {
                var cell = sheet.Descendants<Cell>().Single(cell => cell.CellReference == at);
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
            }
        }

        var (run, _) = await ImportAsync(marked);

        Assert.Equal(0, run.Exit);
        Assert.Contains("\"imported\":3", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_faults_no_file_is_written()
    {
        var (run, marked) = await ImportAsync(register.Csv(Line("Gạo", "Hộ Không lỗi")));

        Assert.Equal(0, run.Exit);
        Assert.False(File.Exists(marked));
    }

    private async Task<(CommandLineRun Run, string Marked)> ImportAsync(string file)
    {
        var marked = Path.Combine(app.Store.Folder, Guid.NewGuid().ToString("N") + ".xlsx");
        string[] args = ["--province", "80", "--on", "2024-12-31", "--json", "--errors", marked];
        return (await CommandLineRun.OfAsync(app, ["register", "import", file, .. args]), marked);
    }

    private static List<string> Texts(string file)
    {
        using var sheets = SheetFile.Open(file);
        return
        [
            .. sheets
                .Rows(0)
                .Select(row =>
                    row.Number
                    + ": "
                    // A day counts the same whether or not the copy formats it as one.
                    + string.Join('|', row.Cells.Select(cell => $"{cell.Number}{cell.Text}")).TrimEnd('|')
                ),
        ];
    }

    private static Dictionary<string, string> Notes(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        var shapes = sheet.VmlDrawingParts.Select(part => new StreamReader(part.GetStream()).ReadToEnd());
        var comments = sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().ToList();
        Assert.Equal(comments.Count, string.Concat(shapes).Split("<v:shape ").Length - 1);
        return comments.ToDictionary(comment => comment.Reference!.Value!, comment => comment.InnerText);
    }

    private static List<string> Coloured(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var fills = styles.Fills!.Elements<Fill>().ToList();
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        return
        [
            .. document
                .WorkbookPart.WorksheetParts.Single()
                .Worksheet!.Descendants<Cell>()
                .Where(cell =>
                    fills[(int)(formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId?.Value ?? 0)]
                        .InnerXml.Contains("FFC7CE", StringComparison.Ordinal)
                )
                .Select(cell => cell.CellReference!.Value!),
        ];
    }

    private static string SheetXml(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }

    private static void AssertSound(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
        );
    }

    private static void HasNotesOfItsOwn(Dictionary<string, string> parts)
    {
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"]
            .Replace(
                "</Types>",
                """<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>""",
                StringComparison.Ordinal
            );
        parts["xl/drawings/notes.vml"] = "<xml/>";
        parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/notes.vml"/></Relationships>""";
    }
}
