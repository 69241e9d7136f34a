using System.Text;
using System.Text.Json;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>register import as a program sees it.</summary>
public sealed class TheCommand(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Place = ["--province", "80", "--on", "2024-12-31", "--json"];
    private readonly RegisterScene register = new(app);

    [Fact]
    public async Task It_prints_one_document_and_nothing_is_imported_twice()
    {
        var file = register.Csv(Line("Gạo", "Hộ Lệnh"), Line("Nếp", "Hộ Lệnh"));

        var dry = await RunAsync(file, "--dry-run");
        var first = await RunAsync(file);
        var second = await RunAsync(file);

        Assert.Equal((0, 2), (dry.Exit, dry.Document.GetProperty("imported").GetInt32()));
        Assert.Equal((0, 2), (first.Exit, first.Document.GetProperty("imported").GetInt32()));
        Assert.Equal(2, first.Document.GetProperty("products").GetInt32());
        Assert.Equal(1, first.Document.GetProperty("producers").GetInt32());
        Assert.Equal(0, first.Document.GetProperty("rejected").GetArrayLength());
        Assert.Equal((0, 0), (second.Exit, second.Document.GetProperty("imported").GetInt32()));
    }

    [Fact]
    public async Task A_refused_row_is_exit_2_with_row_column_value_and_reason()
    {
        var (exit, document, errors) = await RunAsync(register.Csv(Line("Gạo", "Hộ Sai", date: "31/02/2023")));

        Assert.Equal(2, exit);
        var cell = document.GetProperty("rejected")[0];
        Assert.Equal(2, cell.GetProperty("row").GetInt32());
        Assert.Equal("Ngày công nhận lần đầu", cell.GetProperty("column").GetString());
        Assert.Equal("31/02/2023", cell.GetProperty("value").GetString());
        Assert.StartsWith("Không có ngày này", cell.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("chưa thay đổi gì", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_refused_whole_is_exit_2_with_a_sentence_and_the_document_that_says_so()
    {
        const string sentence = "Tệp này không phải bảng tính; hãy chọn tệp .xlsx, .xls hoặc .csv.";
        var file = register.File("hinh.xlsx", [(byte)'M', (byte)'Z', .. new byte[100]]);

        var (exit, document, errors) = await RunAsync(file);

        Assert.Equal((2, sentence), (exit, errors.Trim()));
        var refused = Assert.Single(document.GetProperty("rejected").EnumerateArray());
        Assert.Equal((sentence, "sheet.not-a-table"), (Text("reason"), Text("code")));
        Assert.Equal((0, 0), (document.GetProperty("rows").GetInt32(), document.GetProperty("imported").GetInt32()));

        string? Text(string name) => refused.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Without_json_a_refused_file_prints_its_sentence_alone()
    {
        var file = register.File("anh.xlsx", [(byte)'M', (byte)'Z', .. new byte[100]]);
        var run = await CommandLineRun.OfAsync(app, ["register", "import", file, .. Place[..^1]]);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        var empty = register.File("rong.csv", Encoding.UTF8.GetBytes(Headings));
        Assert.Contains(
            "không có sản phẩm nào",
            (await CommandLineRun.OfAsync(app, ["register", "import", empty, .. Place])).Errors,
            StringComparison.Ordinal
        );
    }

    private async Task<(int Exit, JsonElement Document, string Errors)> RunAsync(params string[] args)
    {
        var run = await CommandLineRun.OfAsync(app, ["register", "import", .. args, .. Place]);
        return (run.Exit, JsonDocument.Parse(run.Output).RootElement, run.Errors);
    }
}
