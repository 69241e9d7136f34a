using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>A file of several sheets: what shows and is a register is read whole, whatever is not read is named.</summary>
public sealed class SeveralSheets(TestApp app) : IClassFixture<TestApp>
{
    private static readonly object?[] Heads = ["TT", "Tên sản phẩm", "Chủ thể", "Xã/phường", "Hạng sao", "Ngày"];
    private static readonly object?[] OtherHeads = ["Ngày", "Hạng sao", "Xã/phường", "Chủ thể", "Tên sản phẩm"];
    private readonly RegisterScene register = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Every_sheet_that_shows_is_read_by_its_own_headings_and_the_others_are_named()
    {
        var run = await RunAsync(
            (
                "Bìa",
                null,
                [
                    ["SỔ SẢN PHẨM OCOP"],
                ]
            ),
            ("Cũ 2020", "hidden", [Heads, Row("Gạo cũ")]),
            (
                "Danh mục",
                "veryHidden",
                [
                    ["Tên sản phẩm", "Chủ thể"],
                    ["Gạo lạ", producer],
                ]
            ),
            ("Huyện Một", null, [Heads, Row("Gạo")]),
            ("Trống", null, []),
            ("Chưa nhập", null, [Heads]),
            (
                "Huyện Hai",
                null,
                [
                    ["Huyện Hai"],
                    [],
                    OtherHeads,
                    ["05/08/2024", 4, "Xã Mỹ Thử", producer, "Nếp"],
                ]
            )
        );

        Assert.Equal((0, 2), (run.Exit, run.Document.GetProperty("imported").GetInt32()));
        Assert.Equal(
            [
                "Bìa|False|no-headings|0",
                "Cũ 2020|False|hidden|0",
                "Danh mục|False|hidden|0",
                "Huyện Một|True||1",
                "Trống|False|empty|0",
                "Chưa nhập|False|no-rows|0",
                "Huyện Hai|True||1",
            ],
            run.Document.GetProperty("sheets")
                .EnumerateArray()
                .Select(sheet =>
                    string.Join(
                        '|',
                        new[] { "name", "read", "why", "rows" }.Select(name => $"{sheet.GetProperty(name)}")
                    )
                )
        );
        Assert.Contains("Không đọc trang “Cũ 2020”: trang đang ẩn.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_message_names_the_sheet_and_the_marked_workbook_marks_each()
    {
        var (file, marked) = (Path.GetRandomFileName(), Path.Combine(app.Store.Folder, Path.GetRandomFileName()));
        var path = register.File(
            file + ".xlsx",
            TestWorkbook.Book(
                (
                    "Bìa",
                    null,
                    [
                        ["SỔ"],
                    ]
                ),
                ("Huyện Một", null, [Heads, Row("Gạo"), Row("Nếp", stars: 9)]),
                ("Huyện Hai", null, [Heads, Row("Gạo"), Row("Tấm", date: "31/02/2023")])
            )
        );

        var run = await CommandLineRun.OfAsync(
            app,
            ["register", "import", path, "--province", "80", "--on", "2024-12-31", "--json", "--errors", marked]
        );

        Assert.Equal(2, run.Exit);
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["Huyện Một 3", "Huyện Hai 3"], Places(report.GetProperty("rejected")));
        var again = report.GetProperty("duplicates")[0];
        Assert.Equal("Huyện Hai Huyện Một", $"{again.GetProperty("sheet")} {again.GetProperty("ofSheet")}");
        Assert.Contains("2 (“Huyện Một”)", again.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("Trang “Huyện Hai”, dòng 3, cột “Ngày”", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["Huyện Hai!F3", "Huyện Một!E3"], Notes(marked).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Mẫu", "Gạo ST")]
    [InlineData("Hướng dẫn nhập", "Gạo ST")]
    [InlineData("Sheet1", "Ví dụ: Gạo ST")]
    public async Task A_sample_beside_the_list_is_never_taken_for_it(string name, string product)
    {
        var run = await RunAsync((name, null, [Heads, Row(product)]), ("Danh sách", null, [Heads, Row("Gạo")]));

        Assert.Equal(2, run.Exit);
        Assert.Contains($"(“{name}”, “Danh sách”)", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"“{name}” giống trang mẫu", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            0,
            (await RunAsync((name, "hidden", [Heads, Row(product)]), ("Danh sách", null, [Heads, Row("Gạo")]))).Exit
        );
    }

    [Fact]
    public async Task A_register_that_hides_is_said_to_hide()
    {
        var run = await RunAsync(
            (
                "Bìa",
                null,
                [
                    ["SỔ"],
                ]
            ),
            ("2024", "hidden", [Heads, Row("Gạo")])
        );

        Assert.Equal(2, run.Exit);
        Assert.Contains("trang tính đang ẩn (“2024”)", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_hides_in_a_workbook_of_old_is_not_read_either()
    {
        object?[][] rows = [Heads, Row("Gạo")];
        var path = register.File(Path.GetRandomFileName() + ".xls", TestXls.Of(rows, isHidden: true));

        var run = await CommandLineRun.OfAsync(app, ["register", "import", path, "--province", "80", "--dry-run"]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("trang tính đang ẩn (“So1”)", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_on_a_sheet_of_its_own_is_named()
    {
        var parts = TestWorkbook.BookParts(("Biểu đồ", null, []), ("Sổ", null, [Heads, Row("Gạo")]));
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]
            .Replace(
                """Id="s0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet""",
                """Id="s0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"""
            );

        var run = await RunAsync(TestWorkbook.Zip(parts));

        Assert.Equal("chart", run.Document.GetProperty("sheets")[0].GetProperty("why").GetString());
        Assert.Equal((0, 1), (run.Exit, run.Document.GetProperty("rows").GetInt32()));
    }

    [Fact]
    public async Task The_offices_page_counts_the_sheets_and_says_why_one_was_not_read()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var workbook = TestWorkbook.Book(
            ("Huyện Một", null, [Heads, Row("Gạo")]),
            ("Huyện Hai", null, [Heads, Row("Gạo"), Row("Nếp")]),
            ("Cũ", "hidden", [Heads, Row("Tấm")])
        );

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31" },
            "Gửi và kiểm tra",
            ("Workbook", "so.xlsx", workbook)
        );
        page = await SendingARegister.WaitAsync(office, page.Path, "");

        Assert.Contains("Đọc 2 trong 3 trang tính của tệp", page.Text);
        Assert.Contains("“Huyện Một”: 1 dòng", page.Text);
        Assert.Contains("“Huyện Hai”: 2 dòng", page.Text);
        Assert.Contains("Không đọc “Cũ”: trang đang ẩn", page.Text);
        Assert.Contains("2 Huyện Hai", (await office.GetAsync(page.Path + "?muc=trung")).Text);
    }

    private object?[] Row(string product, int stars = 3, string date = "05/08/2024") =>
        [1, product, producer, "Xã Mỹ Thử", stars, date];

    private Task<(int Exit, JsonElement Document, string Errors)> RunAsync(
        params (string Name, string? State, object?[][] Rows)[] sheets
    ) => RunAsync(TestWorkbook.Book(sheets));

    private async Task<(int Exit, JsonElement Document, string Errors)> RunAsync(byte[] workbook)
    {
        var path = register.File(Path.GetRandomFileName() + ".xlsx", workbook);
        var run = await CommandLineRun.OfAsync(
            app,
            ["register", "import", path, "--province", "80", "--on", "2024-12-31", "--dry-run", "--json"]
        );
        return (run.Exit, run.Output.Length == 0 ? default : JsonDocument.Parse(run.Output).RootElement, run.Errors);
    }

    private static IEnumerable<string> Places(JsonElement cells) =>
        cells.EnumerateArray().Select(cell => $"{cell.GetProperty("sheet")} {cell.GetProperty("row")}");

    private static List<string> Notes(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart!;
        return
        [
            .. from sheet in book.Workbook!.Sheets!.Elements<Sheet>()
            let part = (WorksheetPart)book.GetPartById(sheet.Id!)
            where part.WorksheetCommentsPart is not null
            from note in part.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            select $"{sheet.Name}!{note.Reference}",
        ];
    }
}
